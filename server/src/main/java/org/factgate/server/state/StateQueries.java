package org.factgate.server.state;

import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.paging.Order;
import org.factgate.domain.state.State;
import org.factgate.domain.state.States;
import org.factgate.server.call.Arguments;
import org.factgate.server.call.FieldCall;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.Fields;
import org.jspecify.annotations.Nullable;

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
                .root("state", this::state);
    }

    private @Nullable State state(FieldCall call) {
        Arguments arguments = call.arguments();
        String key = arguments.onlyOneOf("id", "alpha2", "alpha3");
        String value = arguments.given(key);
        if (key.equals("id")) {
            return Fields.find(states, value);
        }
        NodeId id = states.idsByCodes(Set.of(value)).get(value);
        return id == null ? null : states.byIds(Set.of(id)).get(id);
    }
}
