package org.factgate.server.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.PartialDate;
import org.factgate.domain.chairmanship.Chairmanships;
import org.factgate.domain.cooperation.Cooperations;
import org.factgate.domain.document.Documents;
import org.factgate.domain.initiative.Initiatives;
import org.factgate.domain.meeting.Meetings;
import org.factgate.domain.meeting.Participations;
import org.factgate.domain.membership.Memberships;
import org.factgate.domain.office.Offices;
import org.factgate.domain.organisation.Organisation;
import org.factgate.domain.organisation.OrganisationStage;
import org.factgate.domain.organisation.OrganisationStatus;
import org.factgate.domain.organisation.Organisations;
import org.factgate.domain.organisation.Seat;
import org.factgate.domain.paging.Order;
import org.factgate.domain.state.States;
import org.factgate.domain.unlink.UnLinks;
import org.factgate.server.call.FieldCall;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.FieldResolver;
import org.factgate.server.wiring.Fields;
import org.jspecify.annotations.Nullable;

/** The fields of {@code Organisation}. */
public final class OrganisationResolver {
    private final Organisations organisations;
    private final States states;
    private final Memberships memberships;
    private final Chairmanships chairmanships;
    private final Meetings meetings;
    private final Documents documents;
    private final Participations participations;
    private final Offices offices;
    private final UnLinks unLinks;
    private final Cooperations cooperations;
    private final Initiatives initiatives;

    /** The resolver over these ports. */
    public OrganisationResolver(
            Organisations organisations,
            States states,
            Memberships memberships,
            Chairmanships chairmanships,
            Meetings meetings,
            Documents documents,
            Participations participations,
            Offices offices,
            UnLinks unLinks,
            Cooperations cooperations,
            Initiatives initiatives) {
        this.organisations = organisations;
        this.states = states;
        this.memberships = memberships;
        this.chairmanships = chairmanships;
        this.meetings = meetings;
        this.documents = documents;
        this.participations = participations;
        this.offices = offices;
        this.unLinks = unLinks;
        this.cooperations = cooperations;
        this.initiatives = initiatives;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Organisation")
                .one("parent", Organisation.class, Organisation::parentId, organisations)
                .one("predecessor", Organisation.class, Organisation::predecessorId, organisations)
                .one("successor", Organisation.class, Organisation::successorId, organisations)
                .lookup("organisationStages", (ids, call) -> organisations.stagesOf(ids))
                .field(
                        "organisationStatus",
                        new FieldResolver.Batch(
                                "Organisation.status",
                                (source, call) -> ((Organisation) source).id(),
                                this::statuses,
                                null))
                .list("bodies", organisations, Organisations.Way.PARENT, Filters::organisations, Order.BY_NAME)
                .list("memberships", memberships, Memberships.Way.ORGANISATION, Filters::memberships, Order.BY_DATE)
                .list(
                        "chairmanships",
                        chairmanships,
                        Chairmanships.Way.ORGANISATION,
                        Filters::chairmanships,
                        Order.BY_DATE)
                .list("meetings", meetings, Meetings.Way.BODY, Filters::meetings, Order.BY_DATE)
                .list("adoptedDocuments", documents, Documents.Way.ADOPTED_BY, Filters::documents, Order.BY_DATE)
                .list("partyDocuments", documents, Documents.Way.PARTY, Filters::documents, Order.BY_DATE)
                .list(
                        "participations",
                        participations,
                        Participations.Way.PARTICIPANT,
                        Filters::participations,
                        Order.BY_DATE)
                .list("offices", offices, Offices.Way.ORGANISATION, Filters::offices, Order.BY_NAME)
                .list("unLinks", unLinks, UnLinks.Way.PARTY, Filters::unLinks, Order.BY_DATE)
                .list("cooperations", cooperations, Cooperations.Way.ORGANISATION, Filters::none, Order.BY_DATE)
                .list("initiatives", initiatives, Initiatives.Way.MECHANISM, Filters::initiatives, Order.BY_DATE);
        fields.type("Seat").one("state", Seat.class, Seat::stateId, states);
    }

    private Map<NodeId, OrganisationStatus> statuses(Set<Object> keys, FieldCall call) {
        Map<NodeId, OrganisationStatus> statuses = new HashMap<>();
        organisations
                .stagesOf(Fields.ids(keys))
                .forEach((id, stages) -> stages.stream()
                        .filter(stage -> begun(stage, call.asOf()))
                        .forEach(stage -> statuses.put(id, stage.status())));
        return statuses;
    }

    /** On a day only the stages count whose start is known; the last of them holds. */
    private static boolean begun(OrganisationStage stage, @Nullable LocalDate day) {
        PartialDate since = stage.since();
        return day == null || (since != null && !since.earliest().isAfter(day));
    }
}
