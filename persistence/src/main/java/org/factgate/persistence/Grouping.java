package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.LINK;
import static org.factgate.persistence.jooq.Tables.REGISTRY;
import static org.factgate.persistence.jooq.Tables.TOPIC_CLOSURE;

import java.util.List;
import java.util.function.UnaryOperator;
import org.factgate.domain.Role;
import org.factgate.persistence.jooq.tables.Link;
import org.factgate.persistence.jooq.tables.Registry;
import org.factgate.persistence.jooq.tables.TopicClosure;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * By what the items of a list are counted.
 *
 * @param value the value of an item; null for none
 * @param names the English, Russian and Chinese name of the value; empty where it has none
 * @param join adds the tables that hold the value
 * @param repeating whether the join may give an item the same value twice
 * @param byValue whether the buckets are in the order of their values rather than by size
 */
record Grouping(
        Field<String> value,
        List<Field<String>> names,
        UnaryOperator<Table<?>> join,
        boolean repeating,
        boolean byValue) {
    private static final Link TOPICAL = LINK.as("topical");
    private static final TopicClosure WIDER = TOPIC_CLOSURE.as("wider");
    private static final Registry TOPIC_NAMED = REGISTRY.as("topic_named");

    static Grouping by(Field<String> value) {
        return new Grouping(value, List.of(), from -> from, false, false);
    }

    /** By the year in which it begins. */
    static Grouping byYear(Field<String> date) {
        return new Grouping(DSL.left(date, DSL.inline(4)), List.of(), from -> from, false, true);
    }

    /** By topic: an item counts for its own topics and for those within which they lie, as where a filter names them. */
    static Grouping byTopic(Field<String> id) {
        return new Grouping(
                WIDER.TOPIC_ID,
                List.of(TOPIC_NAMED.NAME_EN, TOPIC_NAMED.NAME_RU, TOPIC_NAMED.NAME_ZH),
                from -> from.join(TOPICAL)
                        .on(TOPICAL.SUBJECT_ID.eq(id).and(TOPICAL.ROLE.eq(Role.TOPIC.name())))
                        .join(WIDER)
                        .on(WIDER.WITHIN_ID.eq(TOPICAL.OBJECT_ID))
                        .join(TOPIC_NAMED)
                        .on(TOPIC_NAMED.ID.eq(WIDER.TOPIC_ID)),
                true,
                false);
    }
}
