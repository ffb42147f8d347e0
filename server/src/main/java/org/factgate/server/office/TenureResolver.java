package org.factgate.server.office;

import org.factgate.domain.Role;
import org.factgate.domain.meeting.Meetings;
import org.factgate.domain.office.Offices;
import org.factgate.domain.office.Tenure;
import org.factgate.domain.person.People;
import org.factgate.server.wiring.Fields;

/** The fields of {@code Tenure}. */
public final class TenureResolver {
    private final People people;
    private final Offices offices;
    private final Meetings meetings;

    /** The resolver over these ports. */
    public TenureResolver(People people, Offices offices, Meetings meetings) {
        this.people = people;
        this.offices = offices;
        this.meetings = meetings;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Tenure")
                .one("person", Tenure.class, Tenure::personId, people)
                .one("office", Tenure.class, Tenure::officeId, offices)
                .linked("attestedAt", meetings, Role.ATTESTED_AT)
                .linked("expectedAt", meetings, Role.EXPECTED_AT);
    }
}
