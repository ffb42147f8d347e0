package org.factgate.server.cooperation;

import org.factgate.domain.cooperation.Cooperations;
import org.factgate.domain.paging.Order;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.Fields;

/** The entry field {@code cooperations}. */
public final class CooperationQueries {
    private final Cooperations cooperations;

    /** The resolver over these ports. */
    public CooperationQueries(Cooperations cooperations) {
        this.cooperations = cooperations;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Query").all("cooperations", cooperations, Filters::none, Order.BY_DATE);
    }
}
