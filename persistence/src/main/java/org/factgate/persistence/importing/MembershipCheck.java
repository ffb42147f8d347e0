package org.factgate.persistence.importing;

import org.factgate.domain.PartialDate;
import org.factgate.domain.membership.MembershipStatus;

/** A state has one status in an organisation at a time; founders are members from the day on which it was founded. */
final class MembershipCheck implements Check {
    @Override
    public void check(Dataset dataset, Problems problems) {
        Overlaps.check(
                () -> dataset.entries(Kind.MEMBERSHIPS),
                entry -> entry.fields().text("state") + " in " + entry.fields().text("organisation"),
                "one status of a state in an organisation at a time",
                problems);
        dataset.entries(Kind.MEMBERSHIPS)
                .filter(entry -> entry.fields().flag("founding"))
                .forEach(entry -> founder(dataset, entry, problems));
    }

    private static void founder(Dataset dataset, Entry membership, Problems problems) {
        Value.Mapping fields = membership.fields();
        String status = fields.text("membershipStatus");
        if (status != null && !status.equals(MembershipStatus.MEMBER.name())) {
            problems.add(
                    membership,
                    "membershipStatus",
                    "membershipStatus: a founder is given as " + status + ", expected MEMBER");
        }
        Entry organisation = dataset.find(fields.text("organisation"));
        PartialDate founded =
                organisation == null ? null : organisation.fields().date("founded");
        PartialDate from = fields.date("from");
        if (organisation != null
                && founded != null
                && from != null
                && !Span.days(founded, founded).overlaps(Span.days(from, from))) {
            problems.add(
                    membership,
                    "from",
                    "from: a founder's membership begins on " + from + ", expected " + founded + ", when "
                            + organisation.id() + " was founded");
        }
    }
}
