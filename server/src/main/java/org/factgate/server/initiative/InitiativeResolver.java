package org.factgate.server.initiative;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.PartialDate;
import org.factgate.domain.Role;
import org.factgate.domain.document.Documents;
import org.factgate.domain.initiative.Initiative;
import org.factgate.domain.initiative.InitiativeStage;
import org.factgate.domain.initiative.InitiativeStatus;
import org.factgate.domain.initiative.Initiatives;
import org.factgate.domain.meeting.Meetings;
import org.factgate.domain.organisation.Organisations;
import org.factgate.domain.paging.Order;
import org.factgate.domain.state.States;
import org.factgate.domain.topic.Topics;
import org.factgate.server.call.FieldCall;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.FieldResolver;
import org.factgate.server.wiring.Fields;
import org.jspecify.annotations.Nullable;

/** The fields of {@code Initiative}. */
public final class InitiativeResolver {
    private final Initiatives initiatives;
    private final States states;
    private final Organisations organisations;
    private final Documents documents;
    private final Meetings meetings;
    private final Topics topics;

    /** The resolver over these ports. */
    public InitiativeResolver(
            Initiatives initiatives,
            States states,
            Organisations organisations,
            Documents documents,
            Meetings meetings,
            Topics topics) {
        this.initiatives = initiatives;
        this.states = states;
        this.organisations = organisations;
        this.documents = documents;
        this.meetings = meetings;
        this.topics = topics;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Initiative")
                .one("mechanism", Initiative.class, Initiative::mechanismId, organisations)
                .lookup("initiativeStages", (ids, call) -> initiatives.stagesOf(ids))
                .field(
                        "initiativeStatus",
                        new FieldResolver.Batch(
                                "Initiative.status",
                                (source, call) -> ((Initiative) source).id(),
                                this::statuses,
                                null))
                .linked("proposedBy", states, Role.PROPOSED_BY)
                .linked("supportedBy", states, Role.SUPPORTED_BY)
                .linked("topics", topics, Role.TOPIC)
                .list("documents", documents, Documents.Way.TIED_TO, Filters::documents, Order.BY_DATE)
                .list("meetings", meetings, Meetings.Way.TIED_TO, Filters::meetings, Order.BY_DATE);
    }

    private Map<NodeId, InitiativeStatus> statuses(Set<Object> keys, FieldCall call) {
        Map<NodeId, InitiativeStatus> statuses = new HashMap<>();
        initiatives
                .stagesOf(Fields.ids(keys))
                .forEach((id, stages) -> stages.stream()
                        .filter(stage -> begun(stage, call.asOf()))
                        .forEach(stage -> statuses.put(id, stage.status())));
        return statuses;
    }

    /** On a day only the stages count whose start is known; the last of them holds. */
    private static boolean begun(InitiativeStage stage, @Nullable LocalDate day) {
        PartialDate since = stage.since();
        return day == null || (since != null && !since.earliest().isAfter(day));
    }
}
