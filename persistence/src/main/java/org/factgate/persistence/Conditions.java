package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.ORGANISATION_CLOSURE;

import java.time.LocalDate;
import java.util.Collection;
import org.factgate.domain.DateRange;
import org.factgate.domain.NodeId;
import org.factgate.domain.PartialDate;
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
}
