package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.PERSON;

import org.factgate.domain.NodeType;
import org.factgate.domain.paging.ListRequest;
import org.factgate.domain.person.People;
import org.factgate.domain.person.Person;
import org.factgate.domain.person.PersonFilter;
import org.jooq.Condition;
import org.jooq.Record;

/** People in the store. */
final class JooqPeople extends JooqCatalogue<Person, PersonFilter, People.Way> implements People {
    JooqPeople(Snapshots snapshots) {
        super(
                snapshots,
                Shape.sourced(PERSON, PERSON.ID, JooqPeople::read),
                Ordering.entity(NodeType.PERSON, null, false));
    }

    @Override
    Condition condition(ListRequest<PersonFilter> request) {
        PersonFilter filter = request.filter();
        return Conditions.idIn(PERSON.ID, filter.ids()).and(Conditions.is(PERSON.NATIONALITY_ID, filter.nationality()));
    }

    @Override
    Ownership ownership(Way way) {
        return switch (way) {
            case NATIONALITY -> Ownership.column(PERSON.NATIONALITY_ID);
        };
    }

    private static Person read(Record row) {
        return new Person(Columns.header(row), Columns.idOrNull(row, PERSON.NATIONALITY_ID));
    }
}
