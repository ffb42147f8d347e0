package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.LINK;

import org.factgate.domain.Role;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * How a node comes to own a list of others.
 *
 * @param owner the column with the owner's id
 * @param pairs a further table that holds the column; null if it is the list's own
 * @param on how that table is joined
 */
record Ownership(
        Field<String> owner,
        @Nullable Table<?> pairs,
        @Nullable Condition on) {
    /** The owner's id is a column of the item. */
    static Ownership column(Field<String> owner) {
        return new Ownership(owner, null, null);
    }

    /** The pairs of owner and item are a selection; none may come twice. */
    static Ownership pairs(Select<? extends Record2<String, String>> selection, Field<String> id) {
        Table<?> pairs = DSL.table(selection).as("pairs", "owner", "item");
        return new Ownership(field(pairs, "owner"), pairs, field(pairs, "item").eq(id));
    }

    /** The item is linked to its owner in one of the roles. */
    static Ownership linkedTo(Field<String> id, Role role) {
        return new Ownership(LINK.OBJECT_ID, LINK, LINK.SUBJECT_ID.eq(id).and(LINK.ROLE.eq(role.name())));
    }

    /** The owner is linked to the item in a role. */
    static Ownership linkedFrom(Field<String> id, Role role) {
        return new Ownership(LINK.SUBJECT_ID, LINK, LINK.OBJECT_ID.eq(id).and(LINK.ROLE.eq(role.name())));
    }

    Table<?> join(Table<?> from) {
        return pairs == null || on == null ? from : from.join(pairs).on(on);
    }

    private static Field<String> field(Table<?> table, String name) {
        return DSL.field(DSL.name(table.getName(), name), String.class);
    }
}
