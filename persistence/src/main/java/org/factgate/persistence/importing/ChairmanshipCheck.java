package org.factgate.persistence.importing;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.factgate.domain.membership.MembershipStatus;

/** One member at a time chairs an organisation, up to a summit of that organisation. */
final class ChairmanshipCheck implements Check {
    @Override
    public void check(Dataset dataset, Problems problems) {
        Overlaps.check(
                () -> dataset.entries(Kind.CHAIRMANSHIPS),
                entry -> String.valueOf(entry.fields().text("organisation")),
                "one chair of an organisation at a time",
                problems);
        boolean membersKnown = dataset.hasRead(EnumSet.of(Kind.MEMBERSHIPS));
        dataset.entries(Kind.CHAIRMANSHIPS).forEach(entry -> {
            if (membersKnown) {
                member(dataset, entry, problems);
            }
            summit(dataset, entry, problems);
        });
    }

    private static void member(Dataset dataset, Entry term, Problems problems) {
        Span span = Span.certain(term.fields());
        if (span == null) {
            return;
        }
        boolean member = dataset.entries(Kind.MEMBERSHIPS)
                .map(Entry::fields)
                .anyMatch(membership -> same(membership, term.fields(), "state")
                        && same(membership, term.fields(), "organisation")
                        && MembershipStatus.MEMBER.name().equals(membership.text("membershipStatus"))
                        && Span.possible(membership).covers(span));
        if (!member) {
            problems.add(
                    term,
                    "state",
                    "state: \"" + term.fields().text("state") + "\" is not a member all the time that it chairs "
                            + term.fields().text("organisation") + ", expected a membership over the whole period");
        }
    }

    private static boolean same(Value.Mapping one, Value.Mapping other, String key) {
        String text = one.text(key);
        return text != null && text.equals(other.text(key));
    }

    private static void summit(Dataset dataset, Entry term, Problems problems) {
        Entry summit = dataset.find(term.fields().text("concludingSummit"));
        String organisation = term.fields().text("organisation");
        Entry body = summit == null ? null : dataset.find(summit.fields().text("body"));
        if (body == null || dataset.find(organisation) == null) {
            return;
        }
        Set<String> owners = new HashSet<>();
        while (body != null && owners.add(body.id())) {
            body = dataset.find(body.fields().text("parent"));
        }
        if (!owners.contains(organisation)) {
            problems.add(
                    term,
                    "concludingSummit",
                    "concludingSummit: the summit is not one of " + organisation + ", expected a summit of a body of "
                            + organisation);
        }
    }
}
