package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.TENURE;

import org.factgate.domain.PartialDate;
import org.factgate.domain.office.Tenure;
import org.factgate.domain.office.Tenures;
import org.factgate.domain.paging.ListRequest;
import org.factgate.domain.paging.Unfiltered;
import org.jooq.Condition;
import org.jooq.Record;

/** Tenures in the store. */
final class JooqTenures extends JooqCatalogue<Tenure, Unfiltered, Tenures.Way> implements Tenures {
    JooqTenures(Snapshots snapshots) {
        super(
                snapshots,
                Shape.sourced(TENURE, TENURE.ID, JooqTenures::read),
                Ordering.fact(TENURE.START_ON, false, TENURE.PERSON_ID));
    }

    @Override
    Condition condition(ListRequest<Unfiltered> request) {
        return Conditions.holds(TENURE.START_ON, TENURE.END_LATEST, request.asOf());
    }

    @Override
    Ownership ownership(Way way) {
        return Ownership.listed(TENURE, way);
    }

    private static Tenure read(Record row) {
        return new Tenure(
                Columns.header(row),
                Columns.id(row, TENURE.PERSON_ID),
                Columns.id(row, TENURE.OFFICE_ID),
                Columns.required(row, TENURE.TITLE),
                Columns.period(row, TENURE.START_ON, TENURE.END_ON, TENURE.END_KNOWN),
                row.get(TENURE.ACTING),
                Columns.words(row, TENURE.ATTESTED_ON).stream()
                        .map(PartialDate::new)
                        .toList());
    }
}
