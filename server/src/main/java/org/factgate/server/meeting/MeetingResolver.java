package org.factgate.server.meeting;

import org.factgate.domain.chairmanship.Chairmanships;
import org.factgate.domain.cooperation.Cooperations;
import org.factgate.domain.document.Documents;
import org.factgate.domain.initiative.Initiatives;
import org.factgate.domain.meeting.Meeting;
import org.factgate.domain.meeting.Meetings;
import org.factgate.domain.meeting.Participations;
import org.factgate.domain.membership.Memberships;
import org.factgate.domain.office.Tenures;
import org.factgate.domain.organisation.Organisations;
import org.factgate.domain.paging.Order;
import org.factgate.domain.person.People;
import org.factgate.domain.state.States;
import org.factgate.domain.unlink.UnLinks;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.FieldResolver;
import org.factgate.server.wiring.Fields;

/** The fields of {@code Summit} and {@code CouncilMeeting}, which are alike. */
public final class MeetingResolver {
    private final Organisations organisations;
    private final States states;
    private final People people;
    private final Chairmanships chairmanships;
    private final Participations participations;
    private final Documents documents;
    private final Memberships memberships;
    private final UnLinks unLinks;
    private final Initiatives initiatives;
    private final Cooperations cooperations;
    private final Tenures tenures;
    private final Meetings meetings;

    /** The resolver over these ports. */
    public MeetingResolver(
            Organisations organisations,
            States states,
            People people,
            Chairmanships chairmanships,
            Participations participations,
            Documents documents,
            Memberships memberships,
            UnLinks unLinks,
            Initiatives initiatives,
            Cooperations cooperations,
            Tenures tenures,
            Meetings meetings) {
        this.organisations = organisations;
        this.states = states;
        this.people = people;
        this.chairmanships = chairmanships;
        this.participations = participations;
        this.documents = documents;
        this.memberships = memberships;
        this.unLinks = unLinks;
        this.initiatives = initiatives;
        this.cooperations = cooperations;
        this.tenures = tenures;
        this.meetings = meetings;
    }

    /** Registers them. */
    public void register(Fields fields) {
        register(fields.type("Summit"));
        register(fields.type("CouncilMeeting"));
    }

    private void register(Fields.Type type) {
        type.one("body", Meeting.class, Meeting::bodyId, organisations)
                .one("host", Meeting.class, Meeting::hostId, states)
                .one("chair", Meeting.class, Meeting::chairId, people)
                .one("previous", Meeting.class, Meeting::previousId, meetings)
                .one("next", Meeting.class, Meeting::nextId, meetings)
                .field(
                        "chairmanship",
                        new FieldResolver.Batch(
                                "Meeting.chairmanship",
                                (source, call) -> ((Meeting) source).id(),
                                (keys, call) -> chairmanships.concludedBy(Fields.ids(keys)),
                                null))
                .plain("meetingStatus", Meeting.class, (meeting, call) -> meeting.statusOn(call.asOf()))
                .list(
                        "participations",
                        participations,
                        Participations.Way.MEETING,
                        Filters::participations,
                        Order.BY_DATE)
                .list("documents", documents, Documents.Way.ADOPTED_AT, Filters::documents, Order.BY_DATE)
                .list(
                        "decidedMemberships",
                        memberships,
                        Memberships.Way.DECIDED_AT,
                        Filters::memberships,
                        Order.BY_DATE)
                .list("unLinks", unLinks, UnLinks.Way.MEETING, Filters::unLinks, Order.BY_DATE)
                .list("initiatives", initiatives, Initiatives.Way.MEETING, Filters::initiatives, Order.BY_DATE)
                .list("cooperations", cooperations, Cooperations.Way.AGREED_AT, Filters::none, Order.BY_DATE)
                .list("tenures", tenures, Tenures.Way.ATTESTED_AT, Filters::none, Order.BY_DATE);
    }
}
