package org.factgate.server.relation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.factgate.domain.Entity;
import org.factgate.domain.Node;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.Registry;
import org.factgate.domain.document.RelationDirection;
import org.factgate.domain.paging.ListRequest;
import org.factgate.domain.paging.Order;
import org.factgate.domain.paging.Page;
import org.factgate.domain.relation.Neighbourhood;
import org.factgate.domain.relation.Related;
import org.factgate.domain.relation.RelatedFilter;
import org.factgate.domain.relation.Relation;
import org.factgate.domain.relation.RelationKind;
import org.factgate.domain.relation.Relations;
import org.factgate.server.call.Arguments;
import org.factgate.server.call.FieldCall;
import org.factgate.server.paging.Connection;
import org.factgate.server.paging.PageArguments;
import org.factgate.server.wiring.FieldResolver;
import org.factgate.server.wiring.Fields;
import org.jspecify.annotations.Nullable;

/** {@code related} of every entity, and the fields of relations, ways and neighbourhoods. */
public final class RelationResolver {
    private final Relations relations;
    private final Registry registry;

    /** The resolver over these ports. */
    public RelationResolver(Relations relations, Registry registry) {
        this.relations = relations;
        this.registry = registry;
    }

    /** Registers them. */
    public void register(Fields fields) {
        for (NodeType type : NodeType.values()) {
            if (type.isEntity()) {
                fields.type(type.sdlName())
                        .field(
                                "related",
                                new FieldResolver.Batch(
                                        "related",
                                        (source, call) -> ((Entity) source).id(),
                                        this::related,
                                        Connection.empty()));
            }
        }
        fields.type("RelatedEdge")
                .plain("relationKind", RelatedEdge.class, (edge, call) -> edge.relationKind())
                .plain(
                        "words",
                        RelatedEdge.class,
                        (edge, call) -> edge.relationKind().words(edge.related().forward()))
                .plain(
                        "forward",
                        RelatedEdge.class,
                        (edge, call) -> edge.related().forward())
                .plain(
                        "date",
                        RelatedEdge.class,
                        (edge, call) -> edge.related().relation().date())
                .plain(
                        "period",
                        RelatedEdge.class,
                        (edge, call) -> edge.related().relation().period())
                .field(
                        "record",
                        byId(edge -> ((RelatedEdge) edge).related().relation().recordId()));
        fields.type("Relation")
                .field("subject", byId(relation -> ((Relation) relation).subjectId()))
                .field("object", byId(relation -> ((Relation) relation).objectId()))
                .field("record", byId(relation -> ((Relation) relation).recordId()));
        fields.type("PathStep")
                .plain(
                        "words",
                        Related.class,
                        (step, call) -> step.relation().relationKind().words(step.forward()))
                .field("from", byId(step -> RelationResolver.from((Related) step)))
                .field("to", byId(step -> ((Related) step).otherId()));
        fields.type("Neighbourhood")
                .field(
                        "centre",
                        byId(around -> ((Neighbourhood) around).nodeIds().getFirst()))
                .field(
                        "nodes",
                        new FieldResolver.Batch(
                                "Neighbourhood.nodes", (source, call) -> source, this::nodes, List.of()));
    }

    private static NodeId from(Related step) {
        return step.forward() ? step.relation().subjectId() : step.relation().objectId();
    }

    private FieldResolver byId(Function<Object, NodeId> id) {
        return new FieldResolver.Batch(
                "registry", (source, call) -> id.apply(source), (keys, call) -> registry.byIds(Fields.ids(keys)), null);
    }

    private Map<NodeId, Connection> related(Set<Object> keys, FieldCall call) {
        ListRequest<RelatedFilter> request = PageArguments.list(call, _ -> filter(call), Order.BY_DATE);
        Map<NodeId, Page<Related>> pages = relations.of(Fields.ids(keys), request);
        Map<NodeId, Node> nodes = registry.byIds(pages.values().stream()
                .flatMap(page -> page.items().stream())
                .map(item -> item.value().otherId())
                .collect(Collectors.toSet()));
        Map<NodeId, Connection> connections = new HashMap<>();
        pages.forEach((id, page) -> connections.put(
                id,
                Connection.of(
                        page,
                        request.order(),
                        (related, cursor) -> new RelatedEdge(
                                Objects.requireNonNull(nodes.get(related.otherId())), cursor, related))));
        return connections;
    }

    private Map<Neighbourhood, List<Node>> nodes(Set<Object> keys, FieldCall call) {
        Map<Neighbourhood, List<Node>> all = new HashMap<>();
        for (Object key : keys) {
            Neighbourhood around = (Neighbourhood) key;
            Map<NodeId, Node> nodes = registry.byIds(Set.copyOf(around.nodeIds()));
            all.put(
                    around,
                    around.nodeIds().stream()
                            .map(id -> Objects.requireNonNull(nodes.get(id), id::value))
                            .toList());
        }
        return all;
    }

    static RelatedFilter filter(FieldCall call) {
        Arguments arguments = call.arguments();
        RelationDirection direction = arguments.word("relationDirection", RelationDirection.class);
        return new RelatedFilter(
                arguments.words("kinds", RelationKind.class),
                forward(direction),
                arguments.words("types", NodeType.class));
    }

    private static @Nullable Boolean forward(@Nullable RelationDirection direction) {
        if (direction == null) {
            return null;
        }
        return switch (direction) {
            case FORWARD -> true;
            case BACKWARD -> false;
            case BOTH -> null;
        };
    }
}
