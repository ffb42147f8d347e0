package org.factgate.server.relation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.factgate.domain.Entity;
import org.factgate.domain.Node;
import org.factgate.domain.NodeId;
import org.factgate.domain.Registry;
import org.factgate.domain.relation.Neighbourhood;
import org.factgate.domain.relation.NeighbourhoodRequest;
import org.factgate.domain.relation.Path;
import org.factgate.domain.relation.PathRequest;
import org.factgate.domain.relation.Relations;
import org.factgate.server.call.Arguments;
import org.factgate.server.call.BadInputException;
import org.factgate.server.call.FieldCall;
import org.factgate.server.wiring.Fields;
import org.jspecify.annotations.Nullable;

/** The entry fields {@code path} and {@code neighbourhood}. */
public final class RelationQueries {
    private static final int MAX_WAYS = 20;
    private static final int MAX_LENGTH = 8;
    private static final int MAX_DEPTH = 4;
    private static final int MAX_NODES = 500;

    private final Relations relations;
    private final Registry registry;

    /** The resolver over these ports. */
    public RelationQueries(Relations relations, Registry registry) {
        this.relations = relations;
        this.registry = registry;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Query").root("path", this::path).root("neighbourhood", this::neighbourhood);
    }

    private List<Path> path(FieldCall call) {
        Arguments arguments = call.arguments();
        int first = arguments.between("first", 1, MAX_WAYS);
        int maxLength = arguments.between("maxLength", 1, MAX_LENGTH);
        Set<NodeId> avoid = arguments.ids("avoid");
        NodeId from = Objects.requireNonNull(arguments.id("from"));
        NodeId to = Objects.requireNonNull(arguments.id("to"));
        requireEntities(from, to);
        return relations.paths(new PathRequest(
                from,
                to,
                first,
                maxLength,
                avoid == null ? Set.of() : avoid,
                Boolean.TRUE.equals(arguments.flag("throughHubs")),
                call.asOf()));
    }

    private void requireEntities(NodeId from, NodeId to) {
        Map<NodeId, Node> found = registry.byIds(new HashSet<>(List.of(from, to)));
        requireEntity("from", from, found);
        requireEntity("to", to, found);
    }

    private static void requireEntity(String argument, NodeId id, Map<NodeId, Node> found) {
        if (!(found.get(id) instanceof Entity)) {
            throw new BadInputException("`" + argument + "`: there is no entity \"" + id + "\"");
        }
    }

    private @Nullable Neighbourhood neighbourhood(FieldCall call) {
        Arguments arguments = call.arguments();
        int depth = arguments.between("depth", 1, MAX_DEPTH);
        int limit = arguments.between("limit", 1, MAX_NODES);
        NodeId centre = Objects.requireNonNull(arguments.id("of"));
        if (!(registry.byIds(Set.of(centre)).get(centre) instanceof Entity)) {
            return null;
        }
        return relations.around(
                new NeighbourhoodRequest(centre, depth, limit, RelationResolver.filter(call), call.asOf()));
    }
}
