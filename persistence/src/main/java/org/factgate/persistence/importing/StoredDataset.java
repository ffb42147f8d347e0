package org.factgate.persistence.importing;

import static org.factgate.persistence.jooq.Tables.DATASET;
import static org.factgate.persistence.jooq.Tables.DATASET_FILE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.factgate.domain.Role;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
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

    /** How many records are read at once: memory holds no more of them. */
    private static final int BATCH = 1_000;

    private final DSLContext dsl;

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
        return mapping("", SourceShapes.dataset(), row::get, new StoredParts(dsl, List.of()));
    }

    /** All records of a kind, in the order of its file. */
    Stream<Map<String, Object>> records(Kind kind) {
        return Stream.iterate(
                        batch(kind, 0),
                        rows -> !rows.isEmpty(),
                        rows -> batch(kind, rows.getLast().get(INSERTED)))
                .flatMap(rows -> {
                    StoredParts parts = new StoredParts(dsl, rows.getValues(kind.idColumn()));
                    return rows.stream().filter(row -> fits(kind.shape(), row)).map(row -> record(kind, row, parts));
                });
    }

    /** The next rows of its table, some of which may be of another kind. */
    private Result<Record> batch(Kind kind, long last) {
        Table<?> table = Derived.tableOf(kind.idColumn());
        return dsl.select(table.fields())
                .select(INSERTED)
                .from(table)
                .where(INSERTED.gt(last))
                .orderBy(INSERTED)
                .limit(BATCH)
                .fetch();
    }

    private Map<String, Object> record(Kind kind, Record row, StoredParts parts) {
        String id = String.valueOf(row.get(kind.idColumn()));
        Table<?> table = Derived.tableOf(kind.idColumn());
        Record registered = parts.registered(id);
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", id);
        record.putAll(mapping(
                id,
                kind.shape(),
                column -> {
                    Record from = Derived.tableOf(column).equals(table) ? row : registered;
                    return from == null ? null : from.get(column);
                },
                parts));
        return record;
    }

    /** A row, whichever table its columns are of. */
    @FunctionalInterface
    private interface Columns {
        @Nullable
        Object get(Field<?> column);
    }

    private Map<String, Object> mapping(String owner, Shape shape, Columns row, StoredParts parts) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        for (Key key : shape.keys().values()) {
            Object value = value(owner, key, row, parts);
            if (value != null) {
                mapping.put(key.name(), value);
            }
        }
        return mapping;
    }

    private @Nullable Object value(String owner, Key key, Columns row, StoredParts parts) {
        return switch (key.target()) {
            case Key.Columns columns -> {
                Object stored = row.get(columns.fields().getFirst());
                yield stored == null ? null : single(key.form(), stored);
            }
            case Key.Links(Role role) -> orNull(parts.links(owner, role));
            case Key.Parts target ->
                switch (key.form()) {
                    case Form.Group group -> orNull(mapping(owner, group.shape(), row, parts));
                    case Form.Rows rows -> orNull(rows(owner, rows, parts));
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

    private List<Object> rows(String owner, Form.Rows form, StoredParts parts) {
        return parts.rows(owner, form.owner(), form.ordinal()).stream()
                .filter(row -> fits(form.shape(), row))
                .<Object>map(row -> mapping(owner, form.shape(), row::get, parts))
                .toList();
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
