package org.factgate.persistence.importing;

/**
 * An office has one holder at a time, acting holders apart. Offices of a state in an organisation, such as national coordinators, are left
 * out: a state may have several.
 */
final class TenureCheck implements Check {
    @Override
    public void check(Dataset dataset, Problems problems) {
        Overlaps.check(
                () -> dataset.entries(Kind.TENURES)
                        .filter(entry -> !entry.fields().flag("acting") && hasOneSeat(dataset, entry)),
                entry -> String.valueOf(entry.fields().text("office")),
                "one holder of an office at a time, others acting: true",
                problems);
    }

    private static boolean hasOneSeat(Dataset dataset, Entry tenure) {
        Entry office = dataset.find(tenure.fields().text("office"));
        return office != null
                && !(office.fields().has("state") && office.fields().has("organisation"));
    }
}
