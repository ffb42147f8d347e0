package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.MEMBERSHIP;
import static org.factgate.persistence.jooq.Tables.MEMBERSHIP_STEP;
import static org.factgate.persistence.jooq.Tables.ORGANISATION;
import static org.factgate.persistence.jooq.Tables.STATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.factgate.domain.NodeId;
import org.factgate.domain.membership.Membership;
import org.factgate.domain.membership.MembershipFilter;
import org.factgate.domain.membership.MembershipStatus;
import org.factgate.domain.membership.MembershipStep;
import org.factgate.domain.membership.MembershipStepKind;
import org.factgate.domain.membership.Memberships;
import org.factgate.domain.paging.FacetField;
import org.factgate.domain.paging.ListRequest;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Memberships in the store. */
final class JooqMemberships extends JooqCatalogue<Membership, MembershipFilter, Memberships.Way>
        implements Memberships {
    JooqMemberships(Snapshots snapshots) {
        super(
                snapshots,
                Shape.sourced(MEMBERSHIP, MEMBERSHIP.ID, JooqMemberships::read),
                Ordering.fact(MEMBERSHIP.START_ON, true, MEMBERSHIP.STATE_ID));
    }

    @Override
    Condition condition(ListRequest<MembershipFilter> request) {
        MembershipFilter filter = request.filter();
        Boolean founding = filter.founding();
        return Conditions.is(MEMBERSHIP.ORGANISATION_ID, filter.organisation())
                .and(Conditions.is(MEMBERSHIP.STATE_ID, filter.state()))
                .and(Conditions.wordIn(MEMBERSHIP.STATUS, filter.statuses()))
                .and(founding == null ? DSL.noCondition() : MEMBERSHIP.FOUNDING.eq(founding))
                .and(Conditions.overlaps(MEMBERSHIP.START_ON, MEMBERSHIP.START_LATEST, filter.started()))
                .and(Conditions.holds(MEMBERSHIP.START_ON, MEMBERSHIP.END_LATEST, request.asOf()));
    }

    @Override
    @Nullable
    Grouping grouping(FacetField field, @Nullable LocalDate day) {
        return switch (field) {
            case STATUS -> Grouping.by(MEMBERSHIP.STATUS);
            case YEAR -> Grouping.byYear(MEMBERSHIP.START_ON);
            case TYPE, KIND, TOPIC -> null;
        };
    }

    @Override
    Ownership ownership(Way way) {
        return switch (way) {
            case STATE -> Ownership.column(MEMBERSHIP.STATE_ID);
            case ORGANISATION -> Ownership.column(MEMBERSHIP.ORGANISATION_ID);
            case DECIDED_AT -> Ownership.column(MEMBERSHIP.DECIDED_AT_ID);
        };
    }

    @Override
    public Map<NodeId, List<MembershipStep>> stepsOf(Set<NodeId> memberships) {
        return snapshots()
                .sql()
                .selectFrom(MEMBERSHIP_STEP)
                .where(Keys.among(MEMBERSHIP_STEP.MEMBERSHIP_ID, memberships))
                .orderBy(MEMBERSHIP_STEP.ORDINAL)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> Columns.id(row, MEMBERSHIP_STEP.MEMBERSHIP_ID),
                        Collectors.mapping(JooqMemberships::step, Collectors.toList())));
    }

    private static MembershipStep step(Record row) {
        return new MembershipStep(
                Columns.word(row, MEMBERSHIP_STEP.KIND, MembershipStepKind.class),
                Columns.dateOrNull(row, MEMBERSHIP_STEP.ON_DATE),
                Columns.idOrNull(row, MEMBERSHIP_STEP.MEETING_ID));
    }

    private static Membership read(Record row) {
        return new Membership(
                Columns.header(row),
                Columns.id(row, MEMBERSHIP.STATE_ID),
                Columns.id(row, MEMBERSHIP.ORGANISATION_ID),
                Columns.word(row, MEMBERSHIP.STATUS, MembershipStatus.class),
                row.get(MEMBERSHIP.FOUNDING),
                Columns.period(row, MEMBERSHIP.START_ON, MEMBERSHIP.END_ON, MEMBERSHIP.END_KNOWN),
                Columns.idOrNull(row, MEMBERSHIP.DECIDED_AT_ID));
    }
}
