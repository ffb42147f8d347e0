package org.factgate.persistence.importing;

import static org.factgate.persistence.jooq.Tables.DATASET;
import static org.factgate.persistence.jooq.Tables.DATASET_FILE;
import static org.factgate.persistence.jooq.Tables.LINK;
import static org.factgate.persistence.jooq.Tables.REGISTRY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.factgate.domain.NodeType;
import org.factgate.domain.Role;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as it stands in a store, put back into the form in which people write it: the contrary of {@link EntryRows}, by the same
 * shapes. A record is a map by key, in the order in which people write them, of texts, numbers, true, lists and maps.
 */
final class StoredDataset {
    /** Tables keep the order in which rows were inserted, and so that of the dataset's files. */
    private static final Field<Long> INSERTED = DSL.field("rowid", Long.class);

    private final DSLContext dsl;
    private final Map<Table<?>, Map<String, List<Record>>> parts = new HashMap<>();

    StoredDataset(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The remarks at the top of each file. */
    Map<String, String> remarks() {
        return dsl.selectFrom(DATASET_FILE).fetchMap(DATASET_FILE.NAME, DATASET_FILE.REMARKS);
    }

    /** What the dataset is. */
    Map<String, Object> head() {
        Record row = dsl.selectFrom(DATASET).fetchSingle();
        return mapping("", SourceShapes.dataset(), row::get);
    }

    /** All records of a kind, in the order of its file. */
    void forEach(Kind kind, Consumer<Map<String, Object>> action) {
        Field<String> id = kind.idColumn();
        Table<?> table = Derived.tableOf(id);
        Map<String, Record> registry = kind.type() == NodeType.SOURCE
                ? Map.of()
                : dsl.selectFrom(REGISTRY).fetchMap(REGISTRY.ID, row -> row);
        dsl.selectFrom(table).orderBy(INSERTED).forEach(row -> {
            if (fits(kind.shape(), row)) {
                String key = String.valueOf(row.get(id));
                Map<String, Object> record = new LinkedHashMap<>();
                record.put("id", key);
                record.putAll(mapping(key, kind.shape(), column -> {
                    Record from = Derived.tableOf(column).equals(table) ? row : registry.get(key);
                    return from == null ? null : from.get(column);
                }));
                action.accept(record);
            }
        });
    }

    /** A row, whichever table its columns are of. */
    @FunctionalInterface
    private interface Columns {
        @Nullable
        Object get(Field<?> column);
    }

    private Map<String, Object> mapping(String owner, Shape shape, Columns row) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        for (Key key : shape.keys().values()) {
            Object value = value(owner, key, row);
            if (value != null) {
                mapping.put(key.name(), value);
            }
        }
        return mapping;
    }

    private @Nullable Object value(String owner, Key key, Columns row) {
        return switch (key.target()) {
            case Key.Columns columns -> {
                Object stored = row.get(columns.fields().getFirst());
                yield stored == null ? null : single(key.form(), stored);
            }
            case Key.Links(Role role) -> orNull(links(owner, role));
            case Key.Parts parts ->
                switch (key.form()) {
                    case Form.Group group -> orNull(mapping(owner, group.shape(), row));
                    case Form.Rows rows -> orNull(rows(owner, rows));
                    case Form.Single single -> null;
                    case Form.Items items -> null;
                };
        };
    }

    private static @Nullable Object single(Form form, Object stored) {
        return switch (form) {
            case Form.Flag flag -> stored.equals(flag.stored()) ? true : null;
            case Form.Single single -> single.written(stored);
            case Form.Items items -> List.of(stored.toString().split(" "));
            case Form.Group group -> throw new IllegalArgumentException("a mapping fills no single column");
            case Form.Rows rows -> throw new IllegalArgumentException("rows fill no single column");
        };
    }

    private List<Object> links(String owner, Role role) {
        return parts(LINK, LINK.SUBJECT_ID, LINK.ORDINAL).getOrDefault(owner, List.of()).stream()
                .filter(row -> role.name().equals(row.get(LINK.ROLE)))
                .<Object>map(row -> String.valueOf(row.get(LINK.OBJECT_ID)))
                .toList();
    }

    private List<Object> rows(String owner, Form.Rows form) {
        List<Object> rows = new ArrayList<>();
        parts(Derived.tableOf(form.owner()), form.owner(), form.ordinal())
                .getOrDefault(owner, List.of())
                .forEach(row -> {
                    if (fits(form.shape(), row)) {
                        rows.add(mapping(owner, form.shape(), row::get));
                    }
                });
        return rows;
    }

    /** The rows of a table by owner, each list in its order. */
    private Map<String, List<Record>> parts(Table<?> table, Field<String> owner, Field<Integer> ordinal) {
        return parts.computeIfAbsent(table, same -> {
            Map<String, List<Record>> byOwner = new HashMap<>();
            dsl.selectFrom(same)
                    .orderBy(owner, ordinal)
                    .forEach(row -> byOwner.computeIfAbsent(String.valueOf(row.get(owner)), id -> new ArrayList<>())
                            .add(row));
            return byOwner;
        });
    }

    /** Whether a row is of a shape, and not of another one of the same table: it has its constants, and words that it knows. */
    private static boolean fits(Shape shape, Record row) {
        return shape.constants().entrySet().stream()
                        .allMatch(constant -> constant.getValue().equals(row.get(constant.getKey())))
                && shape.keys().values().stream().allMatch(key -> knows(key, row));
    }

    private static boolean knows(Key key, Record row) {
        return !(key.form() instanceof Form.Words(List<String> words))
                || !(key.target() instanceof Key.Columns columns)
                || words.contains(String.valueOf(row.get(columns.fields().getFirst())))
                || row.get(columns.fields().getFirst()) == null;
    }

    private static @Nullable Object orNull(List<Object> list) {
        return list.isEmpty() ? null : list;
    }

    private static @Nullable Object orNull(Map<String, Object> mapping) {
        return mapping.isEmpty() ? null : mapping;
    }
}
