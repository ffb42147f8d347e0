package org.factgate.persistence.importing;

import java.util.List;
import org.factgate.domain.Role;
import org.jooq.Field;

/**
 * A key of a record or of a part of one.
 *
 * @param name as in the dataset
 * @param required whether it must be there
 * @param form what its value looks like
 * @param target where its value goes
 * @param unique whether no two records of the kind have the same value
 */
record Key(String name, boolean required, Form form, Target target, boolean unique) {
    /** Where a value goes. */
    sealed interface Target {}

    /** Nowhere by itself: its form has parts, or the store derives what it needs from it. */
    record Parts() implements Target {}

    /** A column, which knows its table; of a date also one for its latest day. */
    record Columns(List<Field<?>> fields) implements Target {
        public Columns {
            fields = List.copyOf(fields);
        }
    }

    /** Table {@code link}: one row for each id, under this role. */
    record Links(Role role) implements Target {}
}
