package org.factgate.server.cooperation;

import org.factgate.domain.Role;
import org.factgate.domain.cooperation.Cooperation;
import org.factgate.domain.meeting.Meetings;
import org.factgate.domain.organisation.Organisations;
import org.factgate.domain.person.People;
import org.factgate.server.wiring.Fields;

/** The fields of {@code Cooperation}. */
public final class CooperationResolver {
    private final Organisations organisations;
    private final Meetings meetings;
    private final People people;

    /** The resolver over these ports. */
    public CooperationResolver(Organisations organisations, Meetings meetings, People people) {
        this.organisations = organisations;
        this.meetings = meetings;
        this.people = people;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Cooperation")
                .one("organisation", Cooperation.class, Cooperation::organisationId, organisations)
                .one("partner", Cooperation.class, Cooperation::partnerId, organisations)
                .one("agreedAt", Cooperation.class, Cooperation::agreedAtId, meetings)
                .linked("signedBy", people, Role.SIGNED_BY);
    }
}
