package org.factgate.persistence;

import java.util.function.Function;
import org.factgate.domain.paging.Position;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/**
 * What a list is ordered by; ties go by id, which is such a key itself, in the same direction.
 *
 * @param key never null, so that rows can be compared
 * @param parse reads a key back from the text in a cursor, which may be from a list of other things in the same order
 */
record SortKey<K>(Field<K> key, Function<String, K> parse) {
    static SortKey<String> text(Field<String> key) {
        return new SortKey<>(key, Function.identity());
    }

    static SortKey<Integer> number(Field<Integer> key) {
        return new SortKey<>(key, SortKey::number);
    }

    /** A date that may be missing: what has none comes last in either direction. */
    static SortKey<String> date(Field<String> date, boolean descending) {
        return text(DSL.coalesce(date, DSL.inline(descending ? "" : "~")));
    }

    /** The same values in another column. */
    SortKey<K> in(Field<?> column) {
        return new SortKey<>(column.coerce(key), parse);
    }

    /** As it stands in a cursor. */
    Field<String> text() {
        return key.cast(String.class);
    }

    SortField<K> sort(boolean descending) {
        return descending ? key.desc() : key.asc();
    }

    Condition equalTo(SortKey<?> other) {
        return key.eq(other.key.coerce(key));
    }

    /** It is one of those that are selected. */
    Condition among(Select<? extends Record1<?>> selected) {
        return DSL.condition("{0} in ({1})", key, selected);
    }

    /** What lies beyond a position, in the direction of {@code descending}. */
    Condition beyond(Position position, SortKey<?> id, boolean descending) {
        return key.equals(id.key) ? beyond(position.id(), descending) : beyondPair(position, id, descending);
    }

    private Condition beyond(String text, boolean descending) {
        K value = parse.apply(text);
        return descending ? key.lt(value) : key.gt(value);
    }

    /** What is no number comes after all numbers, as it does among texts. */
    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }

    /** In an index of an expression SQLite seeks by the second, plain comparison only, in one of columns by the first. */
    private <I> Condition beyondPair(Position position, SortKey<I> id, boolean descending) {
        K value = parse.apply(position.key());
        var row = DSL.row(key, id.key);
        var bound = DSL.row(DSL.val(value, key), DSL.val(id.parse.apply(position.id()), id.key));
        return descending ? row.lt(bound).and(key.le(value)) : row.gt(bound).and(key.ge(value));
    }
}
