package org.factgate.persistence.importing;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Table;

/** Inserts rows into the tables of the store, one statement a table, which jOOQ writes. */
final class Inserts {
    private final DSLContext dsl;
    private final Map<Table<?>, Row.Layout> layouts = new HashMap<>();
    private final Map<Table<?>, BatchedInsert> inserts = new LinkedHashMap<>();

    Inserts(DSLContext dsl) {
        this.dsl = dsl;
    }

    Row row(Table<?> table) {
        return new Row(layouts.computeIfAbsent(table, Row.Layout::new));
    }

    void add(Row row) {
        inserts.computeIfAbsent(row.table(), this::into).add(row.values());
    }

    void flush() {
        inserts.values().forEach(BatchedInsert::flush);
    }

    private BatchedInsert into(Table<?> table) {
        return new BatchedInsert(
                dsl,
                dsl.insertInto(table)
                        .columns(table.fields())
                        .values(Collections.nCopies(table.fields().length, null))
                        .getSQL());
    }
}
