package org.factgate.persistence.importing;

import org.factgate.domain.PartialDate;

/** Nothing but planned meetings and ends lies after the day up to which the dataset knows. */
final class DateCheck implements RecordCheck {
    @Override
    public void check(Entry entry, Dataset dataset, Problems problems) {
        PartialDate coversUntil = dataset.head().date("coversUntil");
        if (coversUntil != null && !entry.fields().flag("planned")) {
            check(entry, coversUntil, problems);
        }
    }

    private static void check(Entry entry, PartialDate coversUntil, Problems problems) {
        entry.kind().shape().forEachScalar(entry.fields(), (key, scalar) -> {
            if (scalar.content() instanceof PartialDate date
                    && date.earliest().isAfter(coversUntil.latest())
                    && !mayLieAhead(key.form())) {
                problems.add(
                        entry.file(),
                        scalar.line(),
                        key.name() + ": " + date + " lies after coversUntil " + coversUntil
                                + " of dataset.yaml, expected an earlier date (only planned meetings and ends lie ahead)");
            }
        });
    }

    private static boolean mayLieAhead(Form form) {
        return form instanceof Form.Date date && date.ahead();
    }
}
