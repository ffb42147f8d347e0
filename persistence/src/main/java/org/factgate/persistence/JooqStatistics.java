package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.DATASET;
import static org.factgate.persistence.jooq.Tables.DOCUMENT;
import static org.factgate.persistence.jooq.Tables.MEETING;
import static org.factgate.persistence.jooq.Tables.MEMBERSHIP;
import static org.factgate.persistence.jooq.Tables.ORGANISATION_CLOSURE;
import static org.factgate.persistence.jooq.Tables.UN_LINK;

import java.util.ArrayList;
import java.util.List;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.document.DocumentKind;
import org.factgate.domain.membership.MembershipStatus;
import org.factgate.domain.statistics.Series;
import org.factgate.domain.statistics.SeriesMeasure;
import org.factgate.domain.statistics.Statistics;
import org.factgate.domain.unlink.UnLinkStatus;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record4;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Figures from the store, each series in one statement. */
final class JooqStatistics implements Statistics {
    private static final Field<Integer> FIRST = DSL.field(DSL.name("first_year"), Integer.class);
    private static final Field<Integer> PAST = DSL.field(DSL.name("past_year"), Integer.class);
    private static final Field<Integer> COUNT = DSL.count(FIRST);

    private final Snapshots snapshots;

    JooqStatistics(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public Series series(SeriesMeasure measure, @Nullable NodeId organisation) {
        Field<String> owner = organisation == null
                ? DSL.field(DSL.select(DATASET.ORGANISATION_ID).from(DATASET))
                : DSL.val(organisation.value());
        Table<?> counted = counted(measure, owner).asTable("counted");
        // the outer join, so that the last year of the dataset comes with an empty series as well
        Result<Record4<String, Integer, Integer, Integer>> rows = snapshots
                .sql()
                .select(DATASET.COVERS_UNTIL, FIRST, PAST, COUNT)
                .from(DATASET.leftJoin(counted).on(DSL.trueCondition()))
                .groupBy(DATASET.COVERS_UNTIL, FIRST, PAST)
                .fetch();
        List<Series.Span> spans = new ArrayList<>();
        rows.forEach(row -> {
            Integer first = row.get(FIRST);
            if (first != null) {
                spans.add(new Series.Span(first, row.get(PAST), row.get(COUNT)));
            }
        });
        return new Series(
                spans,
                Columns.date(rows.getFirst(), DATASET.COVERS_UNTIL).earliest().getYear());
    }

    private static Select<Record2<Integer, Integer>> counted(SeriesMeasure measure, Field<String> organisation) {
        return switch (measure) {
            case MEMBERS -> standing(MEMBERSHIP.STATUS.eq(MembershipStatus.MEMBER.name()), organisation);
            case PARTNERS ->
                standing(
                        MEMBERSHIP.STATUS.notIn(MembershipStatus.MEMBER.name(), MembershipStatus.GUEST.name()),
                        organisation);
            case SUMMITS ->
                begun(
                        MEETING,
                        MEETING.START_ON,
                        MEETING.KIND
                                .eq(NodeType.SUMMIT.name())
                                .and(MEETING.PLANNED.isFalse())
                                .and(MEETING.BODY_ID.in(DSL.select(ORGANISATION_CLOSURE.BODY_ID)
                                        .from(ORGANISATION_CLOSURE)
                                        .where(ORGANISATION_CLOSURE.ORGANISATION_ID.eq(organisation)))));
            case DOCUMENTS -> begun(DOCUMENT, DOCUMENT.ADOPTED_ON, DSL.noCondition());
            case RESOLUTIONS -> begun(DOCUMENT, DOCUMENT.ADOPTED_ON, DOCUMENT.KIND.eq(DocumentKind.RESOLUTION.name()));
            case UN_LINKS -> begun(UN_LINK, UN_LINK.SORT_ON, UN_LINK.STATUS.ne(UnLinkStatus.PLANNED.name()));
        };
    }

    /**
     * The years at whose end a state has a status. They follow {@link Conditions#holds} on the last day of a year; a state has one status in
     * an organisation at a time, so that it counts once.
     */
    private static Select<Record2<Integer, Integer>> standing(Condition status, Field<String> organisation) {
        return DSL.select(
                        year(MEMBERSHIP.START_ON).as(FIRST),
                        year(MEMBERSHIP.END_LATEST).as(PAST))
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.ORGANISATION_ID.eq(organisation))
                .and(status);
    }

    private static Select<Record2<Integer, Integer>> begun(Table<?> table, Field<String> date, Condition condition) {
        return DSL.select(year(date).as(FIRST), year(date).plus(DSL.inline(1)).as(PAST))
                .from(table)
                .where(date.isNotNull())
                .and(condition);
    }

    private static Field<Integer> year(Field<String> date) {
        return DSL.left(date, DSL.inline(4)).cast(Integer.class);
    }
}
