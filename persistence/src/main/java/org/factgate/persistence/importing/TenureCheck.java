package org.factgate.persistence.importing;

import java.util.stream.Collectors;

/**
 * An office has one holder at a time, acting holders apart. Offices of a state in an organisation, such as national coordinators, are left
 * out: a state may have several.
 */
final class TenureCheck implements Check {
    @Override
    public void check(Dataset dataset, Problems problems) {
        dataset.entries(Kind.TENURES)
                .filter(entry -> !entry.fields().flag("acting") && hasOneSeat(dataset, entry))
                .collect(Collectors.groupingBy(
                        entry -> String.valueOf(entry.fields().text("office"))))
                .values()
                .forEach(tenures -> Span.forEachOverlap(
                        tenures,
                        (first, later) -> problems.add(
                                later,
                                "from",
                                "the period overlaps that of " + first.id() + " (" + first.file() + ":" + first.line()
                                        + "), expected one holder of an office at a time, others acting: true")));
    }

    private static boolean hasOneSeat(Dataset dataset, Entry tenure) {
        Entry office = dataset.find(tenure.fields().text("office"));
        return office != null
                && !(office.fields().has("state") && office.fields().has("organisation"));
    }
}
