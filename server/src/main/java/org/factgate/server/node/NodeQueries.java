package org.factgate.server.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.factgate.domain.Node;
import org.factgate.domain.NodeId;
import org.factgate.domain.Registry;
import org.factgate.server.call.FieldCall;
import org.factgate.server.wiring.Fields;
import org.jspecify.annotations.Nullable;

/** The entry fields {@code node} and {@code nodes}. */
public final class NodeQueries {
    private final Registry registry;

    /** The resolver over this port. */
    public NodeQueries(Registry registry) {
        this.registry = registry;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Query").root("node", this::node).root("nodes", this::nodes);
    }

    private @Nullable Node node(FieldCall call) {
        return find(List.of(call.arguments().given("id"))).getFirst();
    }

    private List<@Nullable Node> nodes(FieldCall call) {
        return find(Objects.requireNonNull(call.arguments().texts("ids")));
    }

    private List<@Nullable Node> find(List<String> ids) {
        Set<NodeId> valid =
                ids.stream().filter(NodeId::isValid).map(NodeId::new).collect(Collectors.toSet());
        Map<NodeId, Node> nodes = registry.byIds(valid);
        List<@Nullable Node> found = new ArrayList<>();
        ids.forEach(id -> found.add(NodeId.isValid(id) ? nodes.get(new NodeId(id)) : null));
        return found;
    }
}
