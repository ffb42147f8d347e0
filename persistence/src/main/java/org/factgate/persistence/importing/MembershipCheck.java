package org.factgate.persistence.importing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.factgate.domain.PartialDate;
import org.factgate.domain.membership.MembershipStatus;

/** A state has one status in an organisation at a time; founders are members from the day on which it was founded. */
final class MembershipCheck implements Check {
    @Override
    public void check(Dataset dataset, Problems problems) {
        Map<List<String>, List<Entry>> byEnds = dataset.entries(Kind.MEMBERSHIPS)
                .collect(Collectors.groupingBy(entry -> List.of(
                        String.valueOf(entry.fields().text("state")),
                        String.valueOf(entry.fields().text("organisation")))));
        byEnds.values()
                .forEach(memberships -> Span.forEachOverlap(
                        memberships,
                        (first, later) -> problems.add(
                                later,
                                "from",
                                "the period overlaps that of " + first.id() + " (" + first.file() + ":" + first.line()
                                        + "), expected one status of a state in an organisation at a time")));
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
