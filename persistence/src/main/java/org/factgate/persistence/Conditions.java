package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.LINK;
import static org.factgate.persistence.jooq.Tables.ORGANISATION_CLOSURE;
import static org.factgate.persistence.jooq.Tables.TOPIC_CLOSURE;

import java.time.LocalDate;
import java.util.Collection;
import org.factgate.domain.DateRange;
import org.factgate.domain.NodeId;
import org.factgate.domain.PartialDate;
import org.factgate.domain.Role;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The conditions that many lists share. A null restricts nothing. */
final class Conditions {
    private Conditions() {}

    static Condition idIn(Field<String> column, @Nullable Collection<NodeId> ids) {
        return ids == null ? DSL.noCondition() : Keys.among(column, ids);
    }

    static Condition wordIn(Field<String> column, @Nullable Collection<? extends Enum<?>> words) {
        return words == null ? DSL.noCondition() : Keys.amongWords(column, words);
    }

    static Condition wordIs(Field<String> column, @Nullable Enum<?> word) {
        return word == null ? DSL.noCondition() : column.eq(word.name());
    }

    static Condition is(Field<String> column, @Nullable NodeId id) {
        return id == null ? DSL.noCondition() : column.eq(id.value());
    }

    /** The days from {@code first}'s earliest to {@code last}'s latest overlap the range; what has no date is in none. */
    static Condition overlaps(Field<String> first, Field<String> latest, @Nullable DateRange range) {
        Condition overlaps = DSL.noCondition();
        if (range == null) {
            return overlaps;
        }
        PartialDate from = range.from();
        if (from != null) {
            overlaps = overlaps.and(latest.ge(from.earliest().toString()));
        }
        PartialDate until = range.until();
        if (until != null) {
            overlaps = overlaps.and(first.le(until.latest().toString()));
        }
        return overlaps;
    }

    /** The period holds on the day, for certain or possibly. */
    static Condition holds(Field<String> start, Field<String> endLatest, @Nullable LocalDate day) {
        if (day == null) {
            return DSL.noCondition();
        }
        return start.isNull()
                .or(start.le(day.toString()))
                .and(endLatest.isNull().or(endLatest.gt(day.toString())));
    }

    /** It had happened by the end of the day; what has no date is kept. */
    static Condition happened(Field<String> date, @Nullable LocalDate day) {
        return day == null ? DSL.noCondition() : date.isNull().or(date.le(day.toString()));
    }

    /** The column is an organisation or one of its bodies, at any depth. */
    static Condition within(Field<String> column, @Nullable NodeId organisation) {
        return organisation == null ? DSL.noCondition() : column.in(bodiesOf(organisation));
    }

    static Select<Record1<String>> bodiesOf(NodeId organisation) {
        return DSL.select(ORGANISATION_CLOSURE.BODY_ID)
                .from(ORGANISATION_CLOSURE)
                .where(ORGANISATION_CLOSURE.ORGANISATION_ID.eq(organisation.value()));
    }

    /** The node is linked to an object in a role. */
    static Condition linkedTo(Field<String> id, Role role, @Nullable NodeId object) {
        if (object == null) {
            return DSL.noCondition();
        }
        return id.in(DSL.select(LINK.SUBJECT_ID)
                .from(LINK)
                .where(LINK.OBJECT_ID.eq(object.value()).and(LINK.ROLE.eq(role.name()))));
    }

    /** The node is about one of the topics or what lies within them. */
    static Condition about(Field<String> id, @Nullable Collection<NodeId> topics) {
        if (topics == null) {
            return DSL.noCondition();
        }
        return id.in(DSL.select(LINK.SUBJECT_ID)
                .from(LINK)
                .join(TOPIC_CLOSURE)
                .on(TOPIC_CLOSURE.WITHIN_ID.eq(LINK.OBJECT_ID))
                .where(LINK.ROLE.eq(Role.TOPIC.name()))
                .and(Keys.among(TOPIC_CLOSURE.TOPIC_ID, topics)));
    }

    /** Topics paired with all that is about them or what lies within them. */
    static Ownership topics(Field<String> id) {
        return Ownership.pairs(
                DSL.selectDistinct(TOPIC_CLOSURE.TOPIC_ID, LINK.SUBJECT_ID)
                        .from(LINK)
                        .join(TOPIC_CLOSURE)
                        .on(TOPIC_CLOSURE.WITHIN_ID.eq(LINK.OBJECT_ID))
                        .where(LINK.ROLE.eq(Role.TOPIC.name())),
                id);
    }

    /** Organisations paired with the items of them and of their bodies. */
    static Ownership organisation(Field<String> column) {
        return new Ownership(
                ORGANISATION_CLOSURE.ORGANISATION_ID, ORGANISATION_CLOSURE, ORGANISATION_CLOSURE.BODY_ID.eq(column));
    }
}
