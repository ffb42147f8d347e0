package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.OFFICE;
import static org.factgate.persistence.jooq.Tables.ORGANISATION;
import static org.factgate.persistence.jooq.Tables.STATE;

import org.factgate.domain.NodeType;
import org.factgate.domain.office.Office;
import org.factgate.domain.office.OfficeFilter;
import org.factgate.domain.office.Offices;
import org.factgate.domain.paging.ListRequest;
import org.jooq.Condition;
import org.jooq.Record;

/** Offices in the store. */
final class JooqOffices extends JooqCatalogue<Office, OfficeFilter, Offices.Way> implements Offices {
    JooqOffices(Snapshots snapshots) {
        super(
                snapshots,
                Shape.sourced(OFFICE, OFFICE.ID, JooqOffices::read),
                Ordering.entity(NodeType.OFFICE, null, false));
    }

    @Override
    Condition condition(ListRequest<OfficeFilter> request) {
        OfficeFilter filter = request.filter();
        return Conditions.idIn(OFFICE.ID, filter.ids())
                .and(Conditions.is(OFFICE.STATE_ID, filter.state()))
                .and(Conditions.within(OFFICE.ORGANISATION_ID, filter.organisation()));
    }

    @Override
    Ownership ownership(Way way) {
        return switch (way) {
            case STATE -> Ownership.column(OFFICE.STATE_ID);
            case ORGANISATION -> Ownership.listed(OFFICE, way);
        };
    }

    private static Office read(Record row) {
        return new Office(
                Columns.header(row),
                Columns.idOrNull(row, OFFICE.STATE_ID),
                Columns.idOrNull(row, OFFICE.ORGANISATION_ID));
    }
}
