package org.factgate.server.meeting;

import org.factgate.domain.Registry;
import org.factgate.domain.meeting.Meetings;
import org.factgate.domain.meeting.Participation;
import org.factgate.domain.person.People;
import org.factgate.server.wiring.FieldResolver;
import org.factgate.server.wiring.Fields;

/** The fields of {@code Participation}. */
public final class ParticipationResolver {
    private final Meetings meetings;
    private final Registry registry;
    private final People people;

    /** The resolver over these ports. */
    public ParticipationResolver(Meetings meetings, Registry registry, People people) {
        this.meetings = meetings;
        this.registry = registry;
        this.people = people;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Participation")
                .one("meeting", Participation.class, Participation::meetingId, meetings)
                .one("representative", Participation.class, Participation::representativeId, people)
                .field(
                        "participant",
                        new FieldResolver.Batch(
                                "registry",
                                (source, call) -> ((Participation) source).participantId(),
                                (keys, call) -> registry.byIds(Fields.ids(keys)),
                                null));
    }
}
