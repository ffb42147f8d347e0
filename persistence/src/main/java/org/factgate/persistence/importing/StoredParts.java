package org.factgate.persistence.importing;

import static org.factgate.persistence.jooq.Tables.LINK;
import static org.factgate.persistence.jooq.Tables.REGISTRY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.factgate.domain.Role;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** What a store holds of some records in further tables than their own; each table is read once. */
final class StoredParts {
    private final DSLContext dsl;
    private final List<String> owners;
    private final Map<String, ? extends Record> registry;
    private final Map<Table<?>, Map<String, List<Record>>> parts = new HashMap<>();

    /**
     * @param owners the ids of the records
     */
    StoredParts(DSLContext dsl, List<String> owners) {
        this.dsl = dsl;
        this.owners = owners;
        this.registry = dsl.selectFrom(REGISTRY).where(REGISTRY.ID.in(owners)).fetchMap(REGISTRY.ID);
    }

    /** The row of a record in the table of everything that carries citations; sources have none. */
    @Nullable
    Record registered(String owner) {
        return registry.get(owner);
    }

    /** The ids that a list of a record holds, in its order. */
    List<Object> links(String owner, Role role) {
        return rows(owner, LINK.SUBJECT_ID, LINK.ORDINAL).stream()
                .filter(row -> role.name().equals(row.get(LINK.ROLE)))
                .<Object>map(row -> String.valueOf(row.get(LINK.OBJECT_ID)))
                .toList();
    }

    /** The rows of a record in another table, in their order. */
    List<Record> rows(String owner, Field<String> owned, Field<Integer> ordinal) {
        return parts.computeIfAbsent(Derived.tableOf(owned), table -> byOwner(table, owned, ordinal))
                .getOrDefault(owner, List.of());
    }

    private Map<String, List<Record>> byOwner(Table<?> table, Field<String> owned, Field<Integer> ordinal) {
        Map<String, List<Record>> rows = new HashMap<>();
        dsl.selectFrom(table)
                .where(owned.in(owners))
                .orderBy(owned, ordinal)
                .forEach(row -> rows.computeIfAbsent(String.valueOf(row.get(owned)), id -> new ArrayList<>())
                        .add(row));
        return rows;
    }
}
