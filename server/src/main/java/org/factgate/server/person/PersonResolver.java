package org.factgate.server.person;

import org.factgate.domain.cooperation.Cooperations;
import org.factgate.domain.document.Documents;
import org.factgate.domain.meeting.Meetings;
import org.factgate.domain.meeting.Participations;
import org.factgate.domain.office.Tenures;
import org.factgate.domain.paging.Order;
import org.factgate.domain.person.Person;
import org.factgate.domain.state.States;
import org.factgate.domain.unlink.UnLinks;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.Fields;

/** The fields of {@code Person}. */
public final class PersonResolver {
    private final States states;
    private final Tenures tenures;
    private final Participations participations;
    private final Meetings meetings;
    private final UnLinks unLinks;
    private final Documents documents;
    private final Cooperations cooperations;

    /** The resolver over these ports. */
    public PersonResolver(
            States states,
            Tenures tenures,
            Participations participations,
            Meetings meetings,
            UnLinks unLinks,
            Documents documents,
            Cooperations cooperations) {
        this.states = states;
        this.tenures = tenures;
        this.participations = participations;
        this.meetings = meetings;
        this.unLinks = unLinks;
        this.documents = documents;
        this.cooperations = cooperations;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Person")
                .one("nationality", Person.class, Person::nationalityId, states)
                .list("tenures", tenures, Tenures.Way.PERSON, Filters::none, Order.BY_DATE)
                .list(
                        "participations",
                        participations,
                        Participations.Way.REPRESENTATIVE,
                        Filters::participations,
                        Order.BY_DATE)
                .list("chairedMeetings", meetings, Meetings.Way.CHAIR, Filters::meetings, Order.BY_DATE)
                .list("unLinks", unLinks, UnLinks.Way.PERSON, Filters::unLinks, Order.BY_DATE)
                .list("signedDocuments", documents, Documents.Way.SIGNED_BY, Filters::documents, Order.BY_DATE)
                .list("cooperations", cooperations, Cooperations.Way.SIGNED_BY, Filters::none, Order.BY_DATE);
    }
}
