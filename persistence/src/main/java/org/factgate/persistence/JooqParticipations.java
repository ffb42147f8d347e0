package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.MEETING;
import static org.factgate.persistence.jooq.Tables.PARTICIPATION;

import java.time.LocalDate;
import org.factgate.domain.NodeId;
import org.factgate.domain.meeting.Participation;
import org.factgate.domain.meeting.ParticipationCapacity;
import org.factgate.domain.meeting.ParticipationFilter;
import org.factgate.domain.meeting.Participations;
import org.factgate.domain.paging.FacetField;
import org.factgate.domain.paging.ListRequest;
import org.factgate.domain.unlink.ContactMode;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Participations in the store. */
final class JooqParticipations extends JooqCatalogue<Participation, ParticipationFilter, Participations.Way>
        implements Participations {
    JooqParticipations(Snapshots snapshots) {
        super(
                snapshots,
                Shape.sourced(PARTICIPATION, PARTICIPATION.ID, JooqParticipations::read),
                Ordering.fact(PARTICIPATION.MEETING_ON, true, PARTICIPATION.PARTICIPANT_ID));
    }

    @Override
    Condition condition(ListRequest<ParticipationFilter> request) {
        ParticipationFilter filter = request.filter();
        return Conditions.wordIn(PARTICIPATION.CAPACITY, filter.capacities())
                .and(Conditions.is(PARTICIPATION.PARTICIPANT_ID, filter.participant()))
                .and(Conditions.is(PARTICIPATION.REPRESENTATIVE_ID, filter.representative()))
                .and(Conditions.overlaps(PARTICIPATION.MEETING_ON, PARTICIPATION.MEETING_ON, filter.date()))
                .and(body(filter.body()))
                .and(Conditions.happened(PARTICIPATION.MEETING_ON, request.asOf()));
    }

    @Override
    @Nullable
    Grouping grouping(FacetField field, @Nullable LocalDate day) {
        return switch (field) {
            case KIND -> Grouping.by(PARTICIPATION.CAPACITY);
            case YEAR -> Grouping.byYear(PARTICIPATION.MEETING_ON);
            case TYPE, STATUS, TOPIC -> null;
        };
    }

    @Override
    Ownership ownership(Way way) {
        return switch (way) {
            case MEETING -> Ownership.column(PARTICIPATION.MEETING_ID);
            case PARTICIPANT -> Ownership.column(PARTICIPATION.PARTICIPANT_ID);
            case REPRESENTATIVE -> Ownership.column(PARTICIPATION.REPRESENTATIVE_ID);
        };
    }

    private static Condition body(@Nullable NodeId body) {
        if (body == null) {
            return DSL.noCondition();
        }
        return PARTICIPATION.MEETING_ID.in(
                DSL.select(MEETING.ID).from(MEETING).where(Conditions.within(MEETING.BODY_ID, body)));
    }

    private static Participation read(Record row) {
        return new Participation(
                Columns.header(row),
                Columns.id(row, PARTICIPATION.MEETING_ID),
                Columns.id(row, PARTICIPATION.PARTICIPANT_ID),
                Columns.word(row, PARTICIPATION.CAPACITY, ParticipationCapacity.class),
                Columns.idOrNull(row, PARTICIPATION.REPRESENTATIVE_ID),
                row.get(PARTICIPATION.REPRESENTATIVE_TITLE),
                Columns.wordOrNull(row, PARTICIPATION.MODE, ContactMode.class));
    }
}
