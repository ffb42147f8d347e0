package org.factgate.server.state;

import org.factgate.domain.chairmanship.Chairmanships;
import org.factgate.domain.document.Documents;
import org.factgate.domain.initiative.Initiatives;
import org.factgate.domain.meeting.Meetings;
import org.factgate.domain.meeting.Participations;
import org.factgate.domain.membership.Memberships;
import org.factgate.domain.office.Offices;
import org.factgate.domain.organisation.Organisations;
import org.factgate.domain.paging.Order;
import org.factgate.domain.person.People;
import org.factgate.domain.unlink.UnLinks;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.Fields;

/** The fields of {@code State}. */
public final class StateResolver {
    private final Memberships memberships;
    private final Chairmanships chairmanships;
    private final Participations participations;
    private final Meetings meetings;
    private final Documents documents;
    private final UnLinks unLinks;
    private final Initiatives initiatives;
    private final Offices offices;
    private final People people;
    private final Organisations organisations;

    /** The resolver over these ports. */
    public StateResolver(
            Memberships memberships,
            Chairmanships chairmanships,
            Participations participations,
            Meetings meetings,
            Documents documents,
            UnLinks unLinks,
            Initiatives initiatives,
            Offices offices,
            People people,
            Organisations organisations) {
        this.memberships = memberships;
        this.chairmanships = chairmanships;
        this.participations = participations;
        this.meetings = meetings;
        this.documents = documents;
        this.unLinks = unLinks;
        this.initiatives = initiatives;
        this.offices = offices;
        this.people = people;
        this.organisations = organisations;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("State")
                .list("memberships", memberships, Memberships.Way.STATE, Filters::memberships, Order.BY_DATE)
                .list("chairmanships", chairmanships, Chairmanships.Way.STATE, Filters::chairmanships, Order.BY_DATE)
                .list(
                        "participations",
                        participations,
                        Participations.Way.PARTICIPANT,
                        Filters::participations,
                        Order.BY_DATE)
                .list("hostedMeetings", meetings, Meetings.Way.HOST, Filters::meetings, Order.BY_DATE)
                .list("signedDocuments", documents, Documents.Way.SIGNATORY, Filters::documents, Order.BY_DATE)
                .list("accededDocuments", documents, Documents.Way.TREATY_ACTION, Filters::documents, Order.BY_DATE)
                .list("proposedDocuments", documents, Documents.Way.PROPOSED_BY, Filters::documents, Order.BY_DATE)
                .list("sponsoredDocuments", documents, Documents.Way.SPONSOR, Filters::documents, Order.BY_DATE)
                .list("concerningDocuments", documents, Documents.Way.CONCERNS, Filters::documents, Order.BY_DATE)
                .list("proposedUnLinks", unLinks, UnLinks.Way.PROPOSED_BY, Filters::unLinks, Order.BY_DATE)
                .list(
                        "proposedInitiatives",
                        initiatives,
                        Initiatives.Way.PROPOSED_BY,
                        Filters::initiatives,
                        Order.BY_DATE)
                .list(
                        "supportedInitiatives",
                        initiatives,
                        Initiatives.Way.SUPPORTED_BY,
                        Filters::initiatives,
                        Order.BY_DATE)
                .list("offices", offices, Offices.Way.STATE, Filters::offices, Order.BY_NAME)
                .list("nationals", people, People.Way.NATIONALITY, Filters::people, Order.BY_NAME)
                .list(
                        "seatedOrganisations",
                        organisations,
                        Organisations.Way.SEAT_STATE,
                        Filters::organisations,
                        Order.BY_NAME);
    }
}
