package org.factgate.server.state;

import java.util.Map;
import org.factgate.domain.paging.Order;
import org.factgate.domain.state.States;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.Fields;

/** The entry fields {@code states} and {@code state}. */
public final class StateQueries {
    private final States states;

    /** The resolver over these ports. */
    public StateQueries(States states) {
        this.states = states;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Query")
                .all("states", states, Filters::states, Order.BY_NAME)
                .byIdOrKey("state", states, Map.of("alpha2", states::idsByCodes, "alpha3", states::idsByCodes));
    }
}
