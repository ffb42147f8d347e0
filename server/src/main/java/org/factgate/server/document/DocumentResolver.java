package org.factgate.server.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.Role;
import org.factgate.domain.document.Document;
import org.factgate.domain.document.DocumentRelationKind;
import org.factgate.domain.document.Documents;
import org.factgate.domain.document.RelatedDocument;
import org.factgate.domain.document.RelationDirection;
import org.factgate.domain.document.TreatyAction;
import org.factgate.domain.initiative.Initiatives;
import org.factgate.domain.meeting.Meetings;
import org.factgate.domain.organisation.Organisations;
import org.factgate.domain.paging.Order;
import org.factgate.domain.paging.Page;
import org.factgate.domain.person.People;
import org.factgate.domain.state.States;
import org.factgate.domain.topic.Topics;
import org.factgate.domain.unlink.UnLinks;
import org.factgate.server.call.Arguments;
import org.factgate.server.call.FieldCall;
import org.factgate.server.filter.Filters;
import org.factgate.server.paging.Connection;
import org.factgate.server.paging.PageArguments;
import org.factgate.server.wiring.FieldResolver;
import org.factgate.server.wiring.Fields;

/** The fields of {@code Document}. */
public final class DocumentResolver {
    private final Documents documents;
    private final Meetings meetings;
    private final Organisations organisations;
    private final States states;
    private final People people;
    private final Topics topics;
    private final UnLinks unLinks;
    private final Initiatives initiatives;

    /** The resolver over these ports. */
    public DocumentResolver(
            Documents documents,
            Meetings meetings,
            Organisations organisations,
            States states,
            People people,
            Topics topics,
            UnLinks unLinks,
            Initiatives initiatives) {
        this.documents = documents;
        this.meetings = meetings;
        this.organisations = organisations;
        this.states = states;
        this.people = people;
        this.topics = topics;
        this.unLinks = unLinks;
        this.initiatives = initiatives;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Document")
                .one("adoptedAt", Document.class, Document::adoptedAtId, meetings)
                .one("adoptedBy", Document.class, Document::adoptedById, organisations)
                .plain("documentStatus", Document.class, (document, call) -> document.statusOn(call.asOf()))
                .linked("signatories", states, Role.SIGNATORY)
                .linked("parties", organisations, Role.PARTY)
                .linked("signedBy", people, Role.SIGNED_BY)
                .linked("proposedBy", states, Role.PROPOSED_BY)
                .linked("sponsors", states, Role.SPONSOR)
                .linked("concernedStates", states, Role.CONCERNS)
                .linked("topics", topics, Role.TOPIC)
                .lookup("treatyActions", (ids, call) -> documents.treatyActionsOf(ids))
                .field(
                        "relatedDocuments",
                        new FieldResolver.Batch(
                                "Document.relatedDocuments",
                                (source, call) -> ((Document) source).id(),
                                this::relatedDocuments,
                                Connection.empty()))
                .list("unLinks", unLinks, UnLinks.Way.DOCUMENT, Filters::unLinks, Order.BY_DATE)
                .list("initiatives", initiatives, Initiatives.Way.DOCUMENT, Filters::initiatives, Order.BY_DATE);
        fields.type("TreatyAction").one("state", TreatyAction.class, TreatyAction::stateId, states);
    }

    private Map<NodeId, Connection> relatedDocuments(Set<Object> keys, FieldCall call) {
        Arguments arguments = call.arguments();
        Set<DocumentRelationKind> kinds = arguments.words("kinds", DocumentRelationKind.class);
        RelationDirection direction = arguments.word("relationDirection", RelationDirection.class);
        Order order = PageArguments.order(call, Order.BY_DATE);
        Map<NodeId, Page<RelatedDocument>> pages = documents.relatedTo(
                Fields.ids(keys),
                kinds == null ? Set.of() : kinds,
                direction == null ? RelationDirection.BOTH : direction,
                order,
                PageArguments.page(call, order));
        Map<NodeId, Connection> connections = new HashMap<>();
        pages.forEach((id, page) -> connections.put(id, Connection.of(page, order, RelatedDocumentEdge::new)));
        return connections;
    }
}
