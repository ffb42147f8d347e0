package org.factgate.persistence.importing;

import static org.factgate.persistence.jooq.Tables.LINK;
import static org.factgate.persistence.jooq.Tables.NAME;
import static org.factgate.persistence.jooq.Tables.REGISTRY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.factgate.domain.Language;
import org.factgate.domain.NameKind;
import org.factgate.domain.NodeType;
import org.factgate.domain.PartialDate;
import org.factgate.domain.Role;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** The rows that one record becomes, as its shape says. */
final class EntryRows {
    private final Inserts inserts;
    private final Derived derived;
    private final Entry entry;
    /** The rows of the record itself, one a table. */
    private final Map<Table<?>, Row> own = new LinkedHashMap<>();

    private final List<Row> further = new ArrayList<>();
    private final Map<Table<?>, Integer> ordinals = new HashMap<>();

    EntryRows(Inserts inserts, Derived derived, Entry entry) {
        this.inserts = inserts;
        this.derived = derived;
        this.entry = entry;
    }

    List<Row> make() {
        Value.Mapping fields = entry.fields();
        if (entry.kind().type() != NodeType.SOURCE) {
            set(REGISTRY.ID, entry.id());
            set(REGISTRY.TYPE, entry.kind().type().name());
            set(REGISTRY.DISPUTED, fields.has("disputes"));
        }
        set(entry.kind().idColumn(), entry.id());
        fill(entry.kind().shape(), fields, this::set);
        derived.columns(entry).forEach(this::set);
        primaryNames(fields.mapping("name"));
        parts(entry.kind().shape(), fields);
        List<Row> rows = new ArrayList<>(own.values());
        rows.addAll(further);
        return rows;
    }

    /** Sets the columns that a mapping fills directly, groups included. */
    static void fill(Shape shape, Value.Mapping fields, BiConsumer<Field<?>, Object> setter) {
        shape.constants().forEach(setter);
        for (Key key : shape.keys().values()) {
            Value value = fields.values().get(key.name());
            if (key.target() instanceof Key.Columns columns) {
                fill(key, value, columns.fields(), setter);
            } else if (key.form() instanceof Form.Group group && value instanceof Value.Mapping part) {
                fill(group.shape(), part, setter);
            }
        }
    }

    private static void fill(
            Key key, @Nullable Value value, List<Field<?>> columns, BiConsumer<Field<?>, Object> setter) {
        if (key.form() instanceof Form.Flag flag) {
            setter.accept(columns.getFirst(), flag.stored() == (value != null));
        } else if (value != null) {
            setter.accept(columns.getFirst(), stored(value));
            if (columns.size() > 1 && value instanceof Value.Scalar(int line, PartialDate date)) {
                setter.accept(columns.get(1), date.latest().toString());
            }
        }
    }

    private static Object stored(Value value) {
        return switch (value) {
            case Value.Scalar(int line, PartialDate date) -> date.text();
            case Value.Scalar scalar -> scalar.content();
            case Value.Items items ->
                items.values().stream().map(item -> stored(item).toString()).collect(Collectors.joining(" "));
            case Value.Mapping mapping -> throw new IllegalArgumentException("a mapping fills no single column");
        };
    }

    private void set(Field<?> column, @Nullable Object value) {
        Table<?> table = Derived.tableOf(column);
        own.computeIfAbsent(table, inserts::row).set(column, value);
    }

    private void primaryNames(Value.@Nullable Mapping name) {
        for (Language language : Language.values()) {
            String text = name == null ? null : name.text(language.tag());
            if (text != null) {
                further.add(inserts.row(NAME)
                        .set(NAME.ENTITY_ID, entry.id())
                        .set(NAME.ORDINAL, next(NAME))
                        .set(NAME.LANGUAGE, language.name())
                        .set(NAME.KIND, NameKind.PRIMARY.name())
                        .set(NAME.TEXT, text));
            }
        }
    }

    /** The lists of a record. */
    private void parts(Shape shape, Value.Mapping fields) {
        for (Key key : shape.keys().values()) {
            if (key.form() instanceof Form.Rows rows) {
                fields.mappings(key.name()).forEach(part -> part(rows, part));
            } else if (key.target() instanceof Key.Links(Role role)) {
                links(role, fields.items(key.name()));
            }
        }
    }

    private void part(Form.Rows form, Value.Mapping part) {
        Table<?> table = Derived.tableOf(form.owner());
        Row row = inserts.row(table).set(form.owner(), entry.id()).set(form.ordinal(), next(table));
        fill(form.shape(), part, row::set);
        further.add(row);
    }

    private void links(Role role, List<Value> targets) {
        int ordinal = 0;
        for (Value target : targets) {
            further.add(inserts.row(LINK)
                    .set(LINK.SUBJECT_ID, entry.id())
                    .set(LINK.ROLE, role.name())
                    .set(LINK.ORDINAL, ordinal++)
                    .set(LINK.OBJECT_ID, stored(target)));
        }
    }

    private int next(Table<?> table) {
        return ordinals.merge(table, 1, Integer::sum) - 1;
    }
}
