package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.REGISTRY;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * How a node or fact is read: its table joined with what names it, which columns, and how a row becomes the node.
 *
 * @param items the table by which it is filtered and ordered
 * @param more the tables with what is selected besides, one row of each for every item
 * @param id tells one item from another
 * @param columns what is selected
 * @param reading turns a row into the node
 */
record Shape<T>(Table<?> items, List<Beside> more, SortKey<?> id, List<Field<?>> columns, Reading<T> reading) {
    Shape {
        more = List.copyOf(more);
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
        List<Beside> registry = List.of(new Beside(REGISTRY, REGISTRY.ID.eq(id)));
        return new Shape<>(table, registry, SortKey.text(id), columns, reading);
    }

    /** The shape of what stands in a table with numbered rows. */
    static <T> Shape<T> numbered(Table<?> table, Field<Integer> id, Reading<T> reading) {
        return new Shape<>(table, List.of(), SortKey.number(id), List.of(table.fields()), reading);
    }

    /** All the tables, joined. */
    Table<?> from() {
        return from(items);
    }

    /** The items among others, joined with the rest. */
    Table<?> from(Table<?> joined) {
        Table<?> from = joined;
        for (Beside beside : more) {
            from = from.join(beside.table()).on(beside.on());
        }
        return from;
    }

    /**
     * All the tables behind another by whose rows the items are found, in this order: else SQLite finds the rest by the ids of the items
     * first, and these once more.
     */
    Table<?> behind(Table<?> first) {
        Table<?> from = first.crossJoin(items);
        for (Beside beside : more) {
            from = from.leftJoin(beside.table()).on(beside.on());
        }
        return from;
    }

    /**
     * The columns and more behind them. A query that computes columns or selects from a derived table is coerced to the very fields by which
     * its rows are read: jOOQ finds a field by identity at once, but any other by comparing names.
     */
    List<Field<?>> with(Field<?>... more) {
        return Stream.concat(columns.stream(), Stream.of(more)).toList();
    }

    /** A table that is joined. */
    record Beside(Table<?> table, Condition on) {}

    /** Turns a row into a node. */
    @FunctionalInterface
    interface Reading<T> {
        T read(Record row);
    }
}
