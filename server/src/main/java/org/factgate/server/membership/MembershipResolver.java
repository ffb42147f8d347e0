package org.factgate.server.membership;

import org.factgate.domain.meeting.Meetings;
import org.factgate.domain.membership.Membership;
import org.factgate.domain.membership.MembershipStep;
import org.factgate.domain.membership.Memberships;
import org.factgate.domain.organisation.Organisations;
import org.factgate.domain.state.States;
import org.factgate.server.wiring.Fields;

/** The fields of {@code Membership} and of its steps. */
public final class MembershipResolver {
    private final Memberships memberships;
    private final States states;
    private final Organisations organisations;
    private final Meetings meetings;

    /** The resolver over these ports. */
    public MembershipResolver(Memberships memberships, States states, Organisations organisations, Meetings meetings) {
        this.memberships = memberships;
        this.states = states;
        this.organisations = organisations;
        this.meetings = meetings;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Membership")
                .one("state", Membership.class, Membership::stateId, states)
                .one("organisation", Membership.class, Membership::organisationId, organisations)
                .one("decidedAt", Membership.class, Membership::decidedAtId, meetings)
                .lookup("steps", (ids, call) -> memberships.stepsOf(ids));
        fields.type("MembershipStep").one("meeting", MembershipStep.class, MembershipStep::meetingId, meetings);
    }
}
