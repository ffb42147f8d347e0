package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.DATASET;
import static org.factgate.persistence.jooq.Tables.MEMBERSHIP;
import static org.factgate.persistence.jooq.Tables.STATE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.membership.MembershipStatus;
import org.factgate.domain.paging.ListRequest;
import org.factgate.domain.state.Region;
import org.factgate.domain.state.State;
import org.factgate.domain.state.StateFilter;
import org.factgate.domain.state.States;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** States in the store. */
final class JooqStates extends JooqCatalogue<State, StateFilter, States.Way> implements States {
    JooqStates(Snapshots snapshots) {
        super(
                snapshots,
                Shape.sourced(STATE, STATE.ID, JooqStates::read),
                Ordering.entity(NodeType.STATE, null, false));
    }

    @Override
    Condition condition(ListRequest<StateFilter> request) {
        StateFilter filter = request.filter();
        return Conditions.idIn(STATE.ID, filter.ids())
                .and(region(filter.region()))
                .and(sequence(filter.statusSequence()));
    }

    @Override
    Ownership ownership(Way way) {
        throw new IllegalArgumentException("no node owns a list of states: " + way);
    }

    @Override
    public Map<String, NodeId> idsByCodes(Set<String> codes) {
        Map<String, NodeId> ids = new HashMap<>();
        snapshots()
                .sql()
                .select(STATE.ID, STATE.ALPHA2, STATE.ALPHA3)
                .from(STATE)
                .where(STATE.ALPHA2.in(codes).or(STATE.ALPHA3.in(codes)))
                .forEach(row -> {
                    NodeId id = Columns.id(row, STATE.ID);
                    ids.put(Columns.required(row, STATE.ALPHA2), id);
                    ids.put(Columns.required(row, STATE.ALPHA3), id);
                });
        return ids;
    }

    private static Condition region(@Nullable String region) {
        if (region == null) {
            return DSL.noCondition();
        }
        return DSL.val(region).in(STATE.REGION, STATE.REGION_M49, STATE.SUBREGION, STATE.SUBREGION_M49);
    }

    /** A membership in the dataset's organisation with the first status, one with the second that starts no earlier, and so on. */
    private static Condition sequence(@Nullable List<MembershipStatus> statuses) {
        if (statuses == null || statuses.isEmpty()) {
            return DSL.noCondition();
        }
        var steps = Stream.iterate(0, step -> step < statuses.size(), step -> step + 1)
                .map(step -> MEMBERSHIP.as("step" + step))
                .toList();
        Table<?> from = steps.getFirst();
        Condition condition = steps.getFirst().STATE_ID.eq(STATE.ID);
        for (int step = 0; step < steps.size(); step++) {
            var membership = steps.get(step);
            condition = condition
                    .and(membership.STATUS.eq(statuses.get(step).name()))
                    .and(membership.ORGANISATION_ID.eq(
                            DSL.select(DATASET.ORGANISATION_ID).from(DATASET)));
            if (step > 0) {
                var earlier = steps.get(step - 1);
                from = from.join(membership)
                        .on(membership.STATE_ID.eq(earlier.STATE_ID))
                        .and(membership.START_ON.gt(earlier.START_ON));
            }
        }
        return DSL.exists(DSL.selectOne().from(from).where(condition));
    }

    private static State read(Record row) {
        return new State(
                Columns.header(row),
                Columns.required(row, STATE.ALPHA2),
                Columns.required(row, STATE.ALPHA3),
                Columns.required(row, STATE.M49),
                Places.of(
                        row.get(STATE.CAPITAL),
                        null,
                        row.get(STATE.CAPITAL_LATITUDE),
                        row.get(STATE.CAPITAL_LONGITUDE)),
                new Region(Columns.required(row, STATE.REGION), Columns.required(row, STATE.REGION_M49)),
                new Region(Columns.required(row, STATE.SUBREGION), Columns.required(row, STATE.SUBREGION_M49)));
    }
}
