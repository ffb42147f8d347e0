package org.factgate.server.unlink;

import org.factgate.domain.Role;
import org.factgate.domain.document.Documents;
import org.factgate.domain.meeting.Meetings;
import org.factgate.domain.organisation.Organisations;
import org.factgate.domain.paging.Order;
import org.factgate.domain.person.People;
import org.factgate.domain.state.States;
import org.factgate.domain.topic.Topics;
import org.factgate.domain.unlink.Appearance;
import org.factgate.domain.unlink.UnLink;
import org.factgate.domain.unlink.UnLinks;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.Fields;

/** The fields of {@code UnLink}. */
public final class UnLinkResolver {
    private final UnLinks unLinks;
    private final Organisations organisations;
    private final Meetings meetings;
    private final Documents documents;
    private final People people;
    private final States states;
    private final Topics topics;

    /** The resolver over these ports. */
    public UnLinkResolver(
            UnLinks unLinks,
            Organisations organisations,
            Meetings meetings,
            Documents documents,
            People people,
            States states,
            Topics topics) {
        this.unLinks = unLinks;
        this.organisations = organisations;
        this.meetings = meetings;
        this.documents = documents;
        this.people = people;
        this.states = states;
        this.topics = topics;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("UnLink")
                .one("ownParty", UnLink.class, UnLink::ownPartyId, organisations)
                .one("unParty", UnLink.class, UnLink::unPartyId, organisations)
                .plain("unLinkStatus", UnLink.class, (link, call) -> link.statusOn(call.asOf()))
                .linked("otherUnParties", organisations, Role.OTHER_UN_PARTY)
                .linked("proposedBy", states, Role.PROPOSED_BY)
                .linked("topics", topics, Role.TOPIC)
                .lookup("appearances", (ids, call) -> unLinks.appearancesIn(ids))
                .list("meetings", meetings, Meetings.Way.TIED_TO, Filters::meetings, Order.BY_DATE)
                .list("documents", documents, Documents.Way.TIED_TO, Filters::documents, Order.BY_DATE);
        fields.type("Appearance").one("person", Appearance.class, Appearance::personId, people);
    }
}
