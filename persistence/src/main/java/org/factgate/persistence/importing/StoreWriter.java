package org.factgate.persistence.importing;

import static org.factgate.persistence.jooq.Tables.CITATION;
import static org.factgate.persistence.jooq.Tables.DATASET;
import static org.factgate.persistence.jooq.Tables.DATASET_FILE;
import static org.factgate.persistence.jooq.Tables.ORGANISATION_CLOSURE;
import static org.factgate.persistence.jooq.Tables.TOPIC_CLOSURE;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Writes a dataset without errors into empty tables. */
final class StoreWriter {
    /** How many records are written from one report of progress to the next. */
    private static final int STRIDE = 1_000;

    private final DSLContext dsl;
    private final Dataset dataset;
    private final ImportProgress progress;
    private final Inserts inserts;
    private final long all;
    private long written;

    StoreWriter(DSLContext dsl, Dataset dataset, ImportProgress progress) {
        this.dsl = dsl;
        this.dataset = dataset;
        this.progress = progress;
        this.inserts = new Inserts(dsl);
        this.all = dataset.size();
    }

    /** The number of records by kind. */
    Map<String, Integer> write(String fingerprint) {
        progress.reached(ImportProgress.Step.RANK, 0, 0);
        head(fingerprint);
        Map<String, Integer> counts = new LinkedHashMap<>();
        Citations citations = new Citations(dsl);
        try (Derived derived = Derived.of(dataset, dsl)) {
            progress.reached(ImportProgress.Step.WRITE, 0, all);
            Ahead.forEach(dataset.entries(), entry -> {
                counts.merge(entry.kind().key(), 1, Integer::sum);
                write(new EntryRows(inserts, derived, entry), citations);
                written();
            });
        }
        counts.put("citations", citations.write());
        closure(Kind.ORGANISATIONS, ORGANISATION_CLOSURE.ORGANISATION_ID, ORGANISATION_CLOSURE.BODY_ID);
        closure(Kind.TOPICS, TOPIC_CLOSURE.TOPIC_ID, TOPIC_CLOSURE.WITHIN_ID);
        inserts.flush();
        return counts;
    }

    private void write(EntryRows rows, Citations citations) {
        rows.make().forEach(row -> {
            if (row.table().equals(CITATION)) {
                citations.add(row);
            } else {
                inserts.add(row);
            }
        });
    }

    private void written() {
        if (++written % STRIDE == 0) {
            progress.reached(ImportProgress.Step.WRITE, written, all);
        }
    }

    private void head(String fingerprint) {
        Row row = inserts.row(DATASET).set(DATASET.ONLY_ROW, 1).set(DATASET.FINGERPRINT, fingerprint);
        EntryRows.fill(SourceShapes.dataset(), dataset.head(), row::set);
        inserts.add(row);
        new TreeMap<>(dataset.remarks())
                .forEach((name, remarks) -> inserts.add(
                        inserts.row(DATASET_FILE).set(DATASET_FILE.NAME, name).set(DATASET_FILE.REMARKS, remarks)));
    }

    /** A row for each thing and all that it is within, itself included. */
    private void closure(Kind kind, Field<String> whole, Field<String> part) {
        dataset.entries(kind).forEach(entry -> {
            @Nullable Entry at = entry;
            while (at != null) {
                inserts.add(
                        inserts.row(Derived.tableOf(whole)).set(whole, at.id()).set(part, entry.id()));
                at = dataset.find(at.fields().text("parent"));
            }
        });
    }
}
