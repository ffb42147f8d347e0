package org.factgate.persistence.importing;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Table;

/**
 * Inserts rows in batches, one statement a table. jOOQ writes the statement; the values go through JDBC, since all of them are texts,
 * numbers and booleans that need no conversion, which spares a tenth of an import.
 */
final class Inserts {
    private static final int BATCH = 1_000;

    private final DSLContext dsl;
    private final Map<Table<?>, Row.Layout> layouts = new HashMap<>();
    private final Map<Table<?>, List<Row>> waiting = new LinkedHashMap<>();

    Inserts(DSLContext dsl) {
        this.dsl = dsl;
    }

    Row row(Table<?> table) {
        return new Row(layouts.computeIfAbsent(table, Row.Layout::new));
    }

    void add(Row row) {
        List<Row> rows = waiting.computeIfAbsent(row.table(), table -> new ArrayList<>());
        rows.add(row);
        if (rows.size() == BATCH) {
            insert(row.table(), rows);
            rows.clear();
        }
    }

    void flush() {
        waiting.forEach(this::insert);
        waiting.clear();
    }

    private void insert(Table<?> table, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String insert = dsl.insertInto(table)
                .columns(table.fields())
                .values(Collections.nCopies(table.fields().length, null))
                .getSQL();
        dsl.connection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                for (Row row : rows) {
                    row.bind(statement, 0);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }
}
