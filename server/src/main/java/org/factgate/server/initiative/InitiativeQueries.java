package org.factgate.server.initiative;

import org.factgate.domain.initiative.Initiatives;
import org.factgate.domain.paging.Order;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.Fields;

/** The entry fields {@code initiatives} and {@code initiative}. */
public final class InitiativeQueries {
    private final Initiatives initiatives;

    /** The resolver over these ports. */
    public InitiativeQueries(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Query")
                .all("initiatives", initiatives, Filters::initiatives, Order.BY_DATE)
                .byId("initiative", initiatives);
    }
}
