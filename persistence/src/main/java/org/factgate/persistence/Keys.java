package org.factgate.persistence;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factgate.domain.NodeId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Sets of keys, bound as one JSON array whatever their number, so that a statement's text does not depend on it. SQLite only. Ids and the
 * names of enum constants need no escaping in JSON, by their shape.
 */
final class Keys {
    private static final Field<String> VALUE = DSL.field(DSL.name("value"), SQLDataType.VARCHAR);

    private static final Field<Integer> NUMBER = DSL.field(DSL.name("value"), SQLDataType.INTEGER);

    private Keys() {}

    /** The keys as rows of a table, each in {@link #value}. */
    static Table<?> rows(Collection<NodeId> ids, String alias) {
        return DSL.table("json_each({0})", DSL.val(array(ids.stream().map(NodeId::value))))
                .as(alias);
    }

    /** The key in a row of {@link #rows}. */
    static Field<String> value(String alias) {
        return DSL.field(DSL.name(alias, "value"), SQLDataType.VARCHAR);
    }

    /** {@code field} is one of {@code ids}. */
    static Condition among(Field<String> field, Collection<NodeId> ids) {
        return among(field, ids.stream().map(NodeId::value));
    }

    /** {@code field} is the name of one of {@code words}. */
    static Condition amongWords(Field<String> field, Collection<? extends Enum<?>> words) {
        return among(field, words.stream().map(Enum::name));
    }

    /** {@code field} is one of {@code names}, which are names of enum constants. */
    static Condition amongNames(Field<String> field, Collection<String> names) {
        return among(field, names.stream());
    }

    /** {@code field} is one of {@code numbers}. */
    static Condition amongNumbers(Field<Integer> field, Collection<Integer> numbers) {
        String array = numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        return field.in(DSL.select(NUMBER).from("json_each({0})", DSL.val(array)));
    }

    private static Condition among(Field<String> field, Stream<String> keys) {
        return field.in(DSL.select(VALUE).from("json_each({0})", DSL.val(array(keys))));
    }

    private static String array(Stream<String> keys) {
        return keys.map(key -> '"' + key + '"').collect(Collectors.joining(",", "[", "]"));
    }
}
