package org.factgate.persistence;

import java.util.function.Function;
import org.factgate.domain.paging.Position;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/**
 * What a list is ordered by; ties go by id in the same direction.
 *
 * @param key never null, so that rows can be compared
 * @param parse reads a key back from the text in a cursor; throws {@link IllegalArgumentException} if it is none
 */
record SortKey<K>(Field<K> key, Function<String, K> parse) {
    static SortKey<String> text(Field<String> key) {
        return new SortKey<>(key, Function.identity());
    }

    static SortKey<Integer> number(Field<Integer> key) {
        return new SortKey<>(key, Integer::valueOf);
    }

    /** A date that may be missing: what has none comes last in either direction. */
    static SortKey<String> date(Field<String> date, boolean descending) {
        return text(DSL.coalesce(date, DSL.inline(descending ? "" : "~")));
    }

    SortField<K> sort(boolean descending) {
        return descending ? key.desc() : key.asc();
    }

    /** What lies beyond a position, in the direction of {@code descending}. */
    Condition beyond(Position position, Field<String> id, boolean descending) {
        K value = parse.apply(position.key());
        var row = DSL.row(key, id);
        var bound = DSL.row(DSL.val(value, key), DSL.val(position.id()));
        return descending ? row.lt(bound) : row.gt(bound);
    }
}
