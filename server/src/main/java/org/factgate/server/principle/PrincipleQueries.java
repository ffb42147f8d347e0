package org.factgate.server.principle;

import org.factgate.domain.paging.Order;
import org.factgate.domain.principle.Principles;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.Fields;

/** The entry fields {@code principles} and {@code principle}. */
public final class PrincipleQueries {
    private final Principles principles;

    /** The resolver over these ports. */
    public PrincipleQueries(Principles principles) {
        this.principles = principles;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Query")
                .all("principles", principles, Filters::none, Order.BY_NAME)
                .byId("principle", principles);
    }
}
