package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.COOPERATION;

import org.factgate.domain.cooperation.Cooperation;
import org.factgate.domain.cooperation.CooperationKind;
import org.factgate.domain.cooperation.Cooperations;
import org.factgate.domain.paging.ListRequest;
import org.factgate.domain.paging.Unfiltered;
import org.jooq.Condition;
import org.jooq.Record;

/** Cooperations in the store. */
final class JooqCooperations extends JooqCatalogue<Cooperation, Unfiltered, Cooperations.Way> implements Cooperations {
    JooqCooperations(Snapshots snapshots) {
        super(
                snapshots,
                Shape.sourced(COOPERATION, COOPERATION.ID, JooqCooperations::read),
                Ordering.fact(COOPERATION.ON_DATE, false, COOPERATION.PARTNER_ID));
    }

    @Override
    Condition condition(ListRequest<Unfiltered> request) {
        return Conditions.happened(COOPERATION.ON_DATE, request.asOf());
    }

    @Override
    Ownership ownership(Way way) {
        return Ownership.listed(COOPERATION, way);
    }

    private static Cooperation read(Record row) {
        return new Cooperation(
                Columns.header(row),
                Columns.id(row, COOPERATION.ORGANISATION_ID),
                Columns.id(row, COOPERATION.PARTNER_ID),
                Columns.word(row, COOPERATION.KIND, CooperationKind.class),
                Columns.dateOrNull(row, COOPERATION.ON_DATE),
                Columns.idOrNull(row, COOPERATION.AGREED_AT_ID));
    }
}
