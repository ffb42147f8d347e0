package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.CHAIRMANSHIP;
import static org.factgate.persistence.jooq.Tables.ORGANISATION;
import static org.factgate.persistence.jooq.Tables.STATE;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.factgate.domain.NodeId;
import org.factgate.domain.chairmanship.Chairmanship;
import org.factgate.domain.chairmanship.ChairmanshipBasis;
import org.factgate.domain.chairmanship.ChairmanshipFilter;
import org.factgate.domain.chairmanship.Chairmanships;
import org.factgate.domain.paging.ListRequest;
import org.jooq.Condition;
import org.jooq.Record;

/** Chairmanships in the store. */
final class JooqChairmanships extends JooqCatalogue<Chairmanship, ChairmanshipFilter, Chairmanships.Way>
        implements Chairmanships {
    JooqChairmanships(Snapshots snapshots) {
        super(
                snapshots,
                Shape.sourced(CHAIRMANSHIP, CHAIRMANSHIP.ID, JooqChairmanships::read),
                Ordering.fact(CHAIRMANSHIP.START_ON, true, CHAIRMANSHIP.STATE_ID));
    }

    @Override
    Condition condition(ListRequest<ChairmanshipFilter> request) {
        ChairmanshipFilter filter = request.filter();
        return Conditions.is(CHAIRMANSHIP.STATE_ID, filter.state())
                .and(Conditions.holds(CHAIRMANSHIP.START_ON, CHAIRMANSHIP.END_LATEST, request.asOf()));
    }

    @Override
    Ownership ownership(Way way) {
        return switch (way) {
            case STATE -> Ownership.column(CHAIRMANSHIP.STATE_ID);
            case ORGANISATION -> Ownership.column(CHAIRMANSHIP.ORGANISATION_ID);
        };
    }

    @Override
    public Map<NodeId, Chairmanship> concludedBy(Set<NodeId> summits) {
        return grouped(
                        CHAIRMANSHIP.CONCLUDING_SUMMIT_ID,
                        Keys.among(CHAIRMANSHIP.CONCLUDING_SUMMIT_ID, summits),
                        CHAIRMANSHIP.START_ON)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
    }

    private static Chairmanship read(Record row) {
        return new Chairmanship(
                Columns.header(row),
                Columns.id(row, CHAIRMANSHIP.STATE_ID),
                Columns.id(row, CHAIRMANSHIP.ORGANISATION_ID),
                Columns.period(row, CHAIRMANSHIP.START_ON, CHAIRMANSHIP.END_ON, CHAIRMANSHIP.END_KNOWN),
                Columns.id(row, CHAIRMANSHIP.CONCLUDING_SUMMIT_ID),
                Columns.required(row, CHAIRMANSHIP.TERM_OF_STATE),
                Columns.word(row, CHAIRMANSHIP.BASIS, ChairmanshipBasis.class),
                Columns.text(row, CHAIRMANSHIP.MOTTO_EN, CHAIRMANSHIP.MOTTO_RU, CHAIRMANSHIP.MOTTO_ZH));
    }
}
