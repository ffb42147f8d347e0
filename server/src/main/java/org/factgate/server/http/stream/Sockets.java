package org.factgate.server.http.stream;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Predicate;
import org.factgate.server.http.observe.Arrival;

/** Upgrades requests to WebSockets that speak graphql-transport-ws, where the page that asks may. */
public final class Sockets implements Handler<RoutingContext> {
    /** The subprotocol. */
    public static final String PROTOCOL = "graphql-transport-ws";

    private final Streams streams;
    private final Connections connections;
    private final Predicate<HttpServerRequest> mayConnect;

    /**
     * Sockets.
     *
     * @param mayConnect whether the origin of a request may connect
     */
    public Sockets(Streams streams, Connections connections, Predicate<HttpServerRequest> mayConnect) {
        this.streams = streams;
        this.connections = connections;
        this.mayConnect = mayConnect;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.canUpgradeToWebSocket()) {
            context.next();
        } else if (!mayConnect.test(request)) {
            context.response().setStatusCode(403).end();
        } else {
            Arrival arrival = Arrival.now(request, "ws");
            request.toWebSocket().onSuccess(socket -> opened(context.vertx(), arrival, socket));
        }
    }

    private void opened(Vertx vertx, Arrival arrival, ServerWebSocket socket) {
        GraphQlSocket protocol = new GraphQlSocket(streams, vertx.getOrCreateContext(), arrival, socket);
        if (!PROTOCOL.equals(socket.subProtocol())) {
            protocol.close(CloseCode.SUBPROTOCOL_NOT_ACCEPTABLE, "Subprotocol not acceptable");
            return;
        }
        Runnable closer = () -> protocol.close(CloseCode.GOING_AWAY, "the server stops");
        if (!connections.enter(closer)) {
            protocol.close(CloseCode.TRY_AGAIN_LATER, "too many connections stay open; try again later");
            return;
        }
        protocol.open(() -> connections.leave(closer));
    }
}
