package org.factgate.persistence.importing;

import static org.factgate.persistence.jooq.Tables.CITATION;
import static org.factgate.persistence.jooq.Tables.NAME;
import static org.factgate.persistence.jooq.Tables.REGISTRY;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.factgate.domain.NameKind;
import org.factgate.domain.NodeType;
import org.factgate.domain.Role;
import org.factgate.domain.source.Stance;
import org.jooq.Field;

/**
 * Which keys a record, or a part of one, has and where their values go.
 *
 * @param keys by name, in the order in which people write them
 * @param constants columns that are the same for all
 * @param rules what must hold between the keys
 */
record Shape(Map<String, Key> keys, Map<Field<?>, Object> constants, List<Rule> rules) {
    private static final List<String> CLOSING = List.of("summary", "note", "citations", "disputes");

    Shape {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
        constants = Map.copyOf(constants);
        rules = List.copyOf(rules);
    }

    static Shape empty() {
        return new Shape(Map.of(), Map.of(), List.of());
    }

    /** A named thing. */
    static Shape entity() {
        return empty().needs("id", Form.id())
                .with(new Key("name", true, new Form.Group(primaryName()), new Key.Parts(), false))
                .rows("names", furtherName(), NAME.ENTITY_ID, NAME.ORDINAL)
                .takes("summary", Form.text(), REGISTRY.SUMMARY)
                .sourced();
    }

    /** A dated fact between two things. */
    static Shape fact() {
        return empty().needs("id", Form.id()).sourced();
    }

    Shape needs(String name, Form form, Field<?>... columns) {
        return with(new Key(name, true, form, target(columns), false));
    }

    Shape takes(String name, Form form, Field<?>... columns) {
        return with(new Key(name, false, form, target(columns), false));
    }

    Shape needsUnique(String name, Form form, Field<?> column) {
        return with(new Key(name, true, form, target(column), true));
    }

    Shape takesUnique(String name, Form form, Field<?> column) {
        return with(new Key(name, false, form, target(column), true));
    }

    /** A list of ids, kept in table {@code link}. */
    Shape links(String name, Role role, NodeType first, NodeType... others) {
        return links(name, role, Form.to(first, others));
    }

    Shape links(String name, Role role, Form.Reference target) {
        return with(new Key(name, false, new Form.Items(target), new Key.Links(role), false));
    }

    Shape rows(String name, Shape shape, Field<String> owner, Field<Integer> ordinal) {
        return takes(name, new Form.Rows(shape, owner, ordinal));
    }

    Shape group(String name, Shape shape) {
        return takes(name, new Form.Group(shape));
    }

    Shape constant(Field<?> column, Object value) {
        Map<Field<?>, Object> more = new LinkedHashMap<>(constants);
        more.put(column, value);
        return new Shape(keys, more, rules);
    }

    Shape rule(Rule rule) {
        return new Shape(
                keys, constants, Stream.concat(rules.stream(), Stream.of(rule)).toList());
    }

    /** The same keys, some of them right after the id. */
    Shape leading(String... names) {
        Map<String, Key> ordered = new LinkedHashMap<>();
        Stream.concat(Stream.of("id"), Stream.of(names)).forEach(name -> ordered.put(name, key(name)));
        keys.forEach(ordered::putIfAbsent);
        return new Shape(ordered, constants, rules);
    }

    /** The same keys, those of them last that close a record: what is to be said of it, and who says so. */
    Shape closing() {
        Map<String, Key> ordered = new LinkedHashMap<>(keys);
        for (String name : CLOSING) {
            Key key = ordered.remove(name);
            if (key != null) {
                ordered.put(name, key);
            }
        }
        return new Shape(ordered, constants, rules);
    }

    private Key key(String name) {
        return Objects.requireNonNull(keys.get(name), name);
    }

    String expected() {
        return "a mapping with the keys " + String.join(", ", keys.keySet());
    }

    /** Walks all single values of a mapping of this shape, at any depth. */
    void forEachScalar(Value.Mapping mapping, BiConsumer<Key, Value.Scalar> action) {
        mapping.values().forEach((name, value) -> {
            Key key = keys.get(name);
            if (key != null) {
                forEachScalar(key, value, action);
            }
        });
    }

    private static void forEachScalar(Key key, Value value, BiConsumer<Key, Value.Scalar> action) {
        switch (value) {
            case Value.Scalar scalar -> action.accept(key, scalar);
            case Value.Items items -> items.values().forEach(item -> forEachScalar(key, item, action));
            case Value.Mapping part -> partShape(key).forEachScalar(part, action);
        }
    }

    private static Shape partShape(Key key) {
        return switch (key.form()) {
            case Form.Rows rows -> rows.shape();
            case Form.Group group -> group.shape();
            case Form.Single single -> empty();
            case Form.Items items -> empty();
        };
    }

    private Shape with(Key key) {
        Map<String, Key> more = new LinkedHashMap<>(keys);
        more.put(key.name(), key);
        return new Shape(more, constants, rules);
    }

    private Shape sourced() {
        return takes("note", Form.text(), REGISTRY.NOTE)
                .with(new Key(
                        "citations",
                        true,
                        new Form.Rows(citation(), CITATION.SOURCED_ID, CITATION.ORDINAL),
                        new Key.Parts(),
                        false))
                .takes("disputes", new Form.Rows(dispute(), CITATION.SOURCED_ID, CITATION.ORDINAL));
    }

    private static Shape primaryName() {
        return empty().needs("en", Form.text(), REGISTRY.NAME_EN)
                .takes("ru", Form.text(), REGISTRY.NAME_RU)
                .takes("zh", Form.text(), REGISTRY.NAME_ZH);
    }

    private static Shape furtherName() {
        return empty().needs("text", Form.text(), NAME.TEXT)
                .needs("language", Form.language(), NAME.LANGUAGE)
                .needs("kind", Form.wordsBut(NameKind.PRIMARY), NAME.KIND)
                .takes("from", Form.date(), NAME.START_ON, NAME.START_LATEST)
                .takes("to", Form.dateAhead(), NAME.END_ON, NAME.END_LATEST)
                .rule(Rule.before("from", "to"));
    }

    private static Shape citation() {
        return empty().needs("source", Form.to(NodeType.SOURCE), CITATION.SOURCE_ID)
                .takes("locator", Form.text(), CITATION.LOCATOR)
                .takes("field", Form.text(), CITATION.FIELD)
                .constant(CITATION.STANCE, Stance.SUPPORTS.name());
    }

    private static Shape dispute() {
        return empty().needs("field", Form.text(), CITATION.FIELD)
                .takes("source", Form.to(NodeType.SOURCE), CITATION.SOURCE_ID)
                .takes("locator", Form.text(), CITATION.LOCATOR)
                .needs("says", Form.text(), CITATION.SAYS)
                .constant(CITATION.STANCE, Stance.CONTRADICTS.name());
    }

    private static Key.Target target(Field<?>... columns) {
        return columns.length == 0 ? new Key.Parts() : new Key.Columns(List.of(columns));
    }
}
