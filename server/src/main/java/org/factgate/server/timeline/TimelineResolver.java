package org.factgate.server.timeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.Entity;
import org.factgate.domain.Language;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.Registry;
import org.factgate.domain.paging.ListRequest;
import org.factgate.domain.paging.Order;
import org.factgate.domain.paging.OrderField;
import org.factgate.domain.timeline.Event;
import org.factgate.domain.timeline.EventFilter;
import org.factgate.domain.timeline.EventKind;
import org.factgate.domain.timeline.Timeline;
import org.factgate.server.call.Arguments;
import org.factgate.server.call.FieldCall;
import org.factgate.server.paging.Connection;
import org.factgate.server.paging.PageArguments;
import org.factgate.server.wiring.FieldResolver;
import org.factgate.server.wiring.Fields;

/** {@code timeline}, at the root and of every entity. */
public final class TimelineResolver {
    private final Timeline timeline;
    private final Registry registry;

    /** The resolver over these ports. */
    public TimelineResolver(Timeline timeline, Registry registry) {
        this.timeline = timeline;
        this.registry = registry;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Query").root("timeline", call -> {
            ListRequest<EventFilter> request = request(call);
            return Connection.of(timeline.list(request), request.order());
        });
        for (NodeType type : NodeType.values()) {
            if (type.isEntity()) {
                fields.type(type.sdlName())
                        .field(
                                "timeline",
                                new FieldResolver.Batch(
                                        "timeline",
                                        (source, call) -> ((Entity) source).id(),
                                        this::of,
                                        Connection.empty()));
            }
        }
        fields.type("Event")
                .field(
                        "record",
                        new FieldResolver.Batch(
                                "registry",
                                (source, call) -> ((Event) source).recordId(),
                                (keys, call) -> registry.byIds(Fields.ids(keys)),
                                null));
    }

    private Map<NodeId, Connection> of(Set<Object> keys, FieldCall call) {
        ListRequest<EventFilter> request = request(call);
        Map<NodeId, Connection> connections = new HashMap<>();
        timeline.of(Fields.ids(keys), request)
                .forEach((id, page) -> connections.put(id, Connection.of(page, request.order())));
        return connections;
    }

    private static ListRequest<EventFilter> request(FieldCall call) {
        Arguments arguments = call.arguments();
        boolean descending = "DESC".equals(arguments.text("direction"));
        Order order = new Order(OrderField.DATE, descending, Language.EN);
        EventFilter filter = new EventFilter(arguments.words("kinds", EventKind.class), arguments.range("date"));
        return new ListRequest<>(filter, call.asOf(), order, PageArguments.page(call, order));
    }
}
