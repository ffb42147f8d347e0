package org.factgate.persistence.importing;

import java.util.IdentityHashMap;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** A row in the making; columns that are not set are null. */
final class Row {
    private final Layout layout;
    private final @Nullable Object[] values;

    Row(Layout layout) {
        this.layout = layout;
        this.values = new @Nullable Object[layout.positions.size()];
    }

    Row set(Field<?> column, @Nullable Object value) {
        Integer position = layout.positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException(column + " is no column of " + layout.table);
        }
        values[position] = value;
        return this;
    }

    @Nullable
    Object get(Field<?> column) {
        Integer position = layout.positions.get(column);
        return position == null ? null : values[position];
    }

    Table<?> table() {
        return layout.table;
    }

    /** In the order of the table's columns. */
    @Nullable
    Object[] values() {
        return values;
    }

    /** Where each column of a table stands; by identity, since comparing columns means comparing their names. */
    static final class Layout {
        private final Table<?> table;
        private final IdentityHashMap<Field<?>, Integer> positions = new IdentityHashMap<>();

        Layout(Table<?> table) {
            this.table = table;
            for (Field<?> column : table.fields()) {
                positions.put(column, positions.size());
            }
        }
    }
}
