package org.factgate.server.person;

import org.factgate.domain.paging.Order;
import org.factgate.domain.person.People;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.Fields;

/** The entry fields {@code people} and {@code person}. */
public final class PersonQueries {
    private final People people;

    /** The resolver over these ports. */
    public PersonQueries(People people) {
        this.people = people;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Query")
                .all("people", people, Filters::people, Order.BY_NAME)
                .byId("person", people);
    }
}
