package org.factgate.server.chairmanship;

import org.factgate.domain.Text;
import org.factgate.domain.chairmanship.Chairmanship;
import org.factgate.domain.meeting.Meetings;
import org.factgate.domain.organisation.Organisations;
import org.factgate.domain.paging.Order;
import org.factgate.domain.state.States;
import org.factgate.server.call.FieldCall;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.Fields;
import org.jspecify.annotations.Nullable;

/** The fields of {@code Chairmanship}. */
public final class ChairmanshipResolver {
    private final States states;
    private final Organisations organisations;
    private final Meetings meetings;

    /** The resolver over these ports. */
    public ChairmanshipResolver(States states, Organisations organisations, Meetings meetings) {
        this.states = states;
        this.organisations = organisations;
        this.meetings = meetings;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Chairmanship")
                .one("state", Chairmanship.class, Chairmanship::stateId, states)
                .one("organisation", Chairmanship.class, Chairmanship::organisationId, organisations)
                .one("concludingSummit", Chairmanship.class, Chairmanship::concludingSummitId, meetings)
                .plain("motto", Chairmanship.class, ChairmanshipResolver::motto)
                .list("meetings", meetings, Meetings.Way.CHAIRMANSHIP, Filters::meetings, Order.BY_DATE);
    }

    private static @Nullable String motto(Chairmanship chairmanship, FieldCall call) {
        Text motto = chairmanship.motto();
        return motto == null ? null : motto.in(call.language());
    }
}
