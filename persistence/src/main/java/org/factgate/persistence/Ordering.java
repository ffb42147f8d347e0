package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.REGISTRY;

import org.factgate.domain.Language;
import org.factgate.domain.NodeType;
import org.factgate.domain.paging.Order;
import org.factgate.persistence.jooq.tables.Registry;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * By what the nodes of a kind can be ordered.
 *
 * @param date the date; null if they have none, then the name stands in
 * @param dated whether the date is never missing
 * @param namedBy the reference to the entity by whose name a fact is ordered; null for an entity, which has a name of its own
 * @param titleRank the rank of what has a title instead of names, or of what was found; null for all else
 * @param type the type of all the entities; null if they have several or are none
 */
record Ordering(
        @Nullable Field<String> date,
        boolean dated,
        @Nullable Field<String> namedBy,
        @Nullable Field<Integer> titleRank,
        @Nullable NodeType type) {
    private static final Registry NAMED = REGISTRY.as("named");

    static Ordering entity(@Nullable Field<String> date, boolean dated) {
        return new Ordering(date, dated, null, null, null);
    }

    /** Of entities of one type. */
    static Ordering entity(NodeType type, @Nullable Field<String> date, boolean dated) {
        return new Ordering(date, dated, null, null, type);
    }

    static Ordering fact(@Nullable Field<String> date, boolean dated, Field<String> namedBy) {
        return new Ordering(date, dated, namedBy, null, null);
    }

    static Ordering titled(Field<String> date, Field<Integer> titleRank) {
        return new Ordering(date, false, null, titleRank, null);
    }

    /** By a number that is the rank itself. */
    static Ordering ranked(Field<Integer> rank) {
        return new Ordering(null, false, null, rank, null);
    }

    SortKey<?> key(Order order) {
        if (date != null && !byName(order)) {
            return dated ? SortKey.text(date) : SortKey.date(date, order.descending());
        }
        if (titleRank != null) {
            return SortKey.number(titleRank);
        }
        return SortKey.number(rank(namedBy == null ? REGISTRY : NAMED, order.language()));
    }

    /** The tables with what the order needs besides. */
    Table<?> join(Table<?> from, Order order) {
        if (namedBy == null || !byName(order)) {
            return from;
        }
        return from.join(NAMED).on(NAMED.ID.eq(namedBy));
    }

    /** What holds for all rows anyhow, said so that the store can go by its index of ranks. */
    Condition narrowing(Order order) {
        return type != null && byName(order) ? REGISTRY.TYPE.eq(type.name()) : DSL.noCondition();
    }

    /** Whether the order is that of names or titles rather than of dates. */
    boolean byName(Order order) {
        return switch (order.field()) {
            case NAME -> true;
            case DATE -> date == null;
            case RELEVANCE -> false;
        };
    }

    private static Field<Integer> rank(Registry registry, Language language) {
        return switch (language) {
            case EN -> registry.RANK_EN;
            case RU -> registry.RANK_RU;
            case ZH -> registry.RANK_ZH;
        };
    }
}
