package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.MEETING;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.meeting.Meeting;
import org.factgate.domain.meeting.MeetingFilter;
import org.factgate.domain.meeting.MeetingFormat;
import org.factgate.domain.meeting.MeetingStatus;
import org.factgate.domain.meeting.Meetings;
import org.factgate.domain.paging.FacetField;
import org.factgate.domain.paging.ListRequest;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Meetings in the store. */
final class JooqMeetings extends JooqCatalogue<Meeting, MeetingFilter, Meetings.Way> implements Meetings {
    JooqMeetings(Snapshots snapshots) {
        super(
                snapshots,
                Shape.sourced(MEETING, MEETING.ID, JooqMeetings::read),
                Ordering.entity(MEETING.START_ON, true));
    }

    @Override
    Condition condition(ListRequest<MeetingFilter> request) {
        MeetingFilter filter = request.filter();
        NodeType type = filter.type();
        return Conditions.idIn(MEETING.ID, filter.ids())
                .and(type == null ? DSL.noCondition() : MEETING.KIND.eq(type.name()))
                .and(Conditions.is(MEETING.HOST_ID, filter.host()))
                .and(Conditions.is(MEETING.CHAIR_ID, filter.chair()))
                .and(Conditions.overlaps(
                        MEETING.START_ON, DSL.coalesce(MEETING.END_LATEST, MEETING.START_LATEST), filter.date()))
                .and(Conditions.wordIs(statusOn(request.asOf()), filter.status()))
                .and(Conditions.happened(MEETING.START_ON, filter.status() == null ? request.asOf() : null));
    }

    @Override
    List<InLists<Way>> inLists(MeetingFilter filter) {
        return List.of(InLists.ofOne(Way.BODY, filter.body()));
    }

    @Override
    @Nullable
    Grouping grouping(FacetField field, @Nullable LocalDate day) {
        return switch (field) {
            case TYPE -> Grouping.by(MEETING.KIND);
            case STATUS -> Grouping.by(statusOn(day));
            case YEAR -> Grouping.byYear(MEETING.START_ON);
            case KIND, TOPIC -> null;
        };
    }

    @Override
    Ownership ownership(Way way) {
        return switch (way) {
            case HOST -> Ownership.column(MEETING.HOST_ID);
            case CHAIR -> Ownership.column(MEETING.CHAIR_ID);
            case BODY, TIED_TO, CHAIRMANSHIP -> Ownership.listed(MEETING, way);
        };
    }

    @Override
    public Map<Integer, NodeId> summitsByYears(Set<Integer> years) {
        Map<Integer, NodeId> ids = new HashMap<>();
        snapshots()
                .sql()
                .select(MEETING.ID, MEETING.START_ON)
                .from(MEETING)
                .where(MEETING.KIND.eq(NodeType.SUMMIT.name()))
                .and(DSL.left(MEETING.START_ON, 4).cast(Integer.class).in(years))
                .orderBy(MEETING.START_ON, MEETING.ID)
                .forEach(row -> ids.put(
                        Integer.valueOf(Columns.required(row, MEETING.START_ON).substring(0, 4)),
                        Columns.id(row, MEETING.ID)));
        return ids;
    }

    /** The rule of {@link Meeting#statusOn}, in SQL. */
    private static Field<String> statusOn(@Nullable LocalDate day) {
        Condition planned = MEETING.PLANNED.isTrue();
        if (day != null) {
            planned = planned.or(MEETING.START_ON.gt(day.toString()));
        }
        return DSL.when(planned, DSL.inline(MeetingStatus.PLANNED.name()))
                .otherwise(DSL.inline(MeetingStatus.HELD.name()));
    }

    private static Meeting read(Record row) {
        return new Meeting(
                Columns.header(row),
                Columns.id(row, MEETING.BODY_ID),
                row.get(MEETING.ORDINAL),
                Columns.date(row, MEETING.START_ON),
                Columns.dateOrNull(row, MEETING.END_ON),
                row.get(MEETING.PLANNED),
                Columns.wordOrNull(row, MEETING.FORMAT, MeetingFormat.class),
                Places.of(
                        row.get(MEETING.CITY),
                        row.get(MEETING.VENUE),
                        row.get(MEETING.LATITUDE),
                        row.get(MEETING.LONGITUDE)),
                Columns.idOrNull(row, MEETING.HOST_ID),
                Columns.idOrNull(row, MEETING.CHAIR_ID),
                Columns.idOrNull(row, MEETING.PREVIOUS_ID),
                Columns.idOrNull(row, MEETING.NEXT_ID));
    }
}
