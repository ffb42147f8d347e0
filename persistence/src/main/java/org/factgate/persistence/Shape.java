package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.REGISTRY;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * How a node is read: its table joined with the registry, which columns, and how a row becomes the node.
 *
 * @param from the tables, joined
 * @param id the column of the id
 * @param columns what is selected
 * @param reading turns a row into the node
 */
record Shape<T>(Table<?> from, Field<String> id, List<Field<?>> columns, Reading<T> reading) {
    Shape {
        columns = List.copyOf(columns);
    }

    /** The shape of something sourced: a table whose id is also in the registry. */
    static <T> Shape<T> sourced(Table<?> table, Field<String> id, Reading<T> reading) {
        List<Field<?>> columns = new ArrayList<>(Columns.HEADER);
        for (Field<?> column : table.fields()) {
            if (!column.getName().equals("id")) {
                columns.add(column);
            }
        }
        return new Shape<>(table.join(REGISTRY).on(REGISTRY.ID.eq(id)), id, columns, reading);
    }

    /**
     * The columns and more behind them. A query that computes columns or selects from a derived table is coerced to the very fields by which
     * its rows are read: jOOQ finds a field by identity at once, but any other by comparing names.
     */
    List<Field<?>> with(Field<?>... more) {
        return Stream.concat(columns.stream(), Stream.of(more)).toList();
    }

    /** Turns a row into a node. */
    @FunctionalInterface
    interface Reading<T> {
        T read(Record row);
    }
}
