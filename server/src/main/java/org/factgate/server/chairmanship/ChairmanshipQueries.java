package org.factgate.server.chairmanship;

import org.factgate.domain.chairmanship.Chairmanships;
import org.factgate.domain.paging.Order;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.Fields;

/** The entry field {@code chairmanships}. */
public final class ChairmanshipQueries {
    private final Chairmanships chairmanships;

    /** The resolver over these ports. */
    public ChairmanshipQueries(Chairmanships chairmanships) {
        this.chairmanships = chairmanships;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Query").all("chairmanships", chairmanships, Filters::chairmanships, Order.BY_DATE);
    }
}
