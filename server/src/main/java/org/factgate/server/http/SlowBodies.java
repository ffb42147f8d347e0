package org.factgate.server.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Ends requests whose body does not come in time, with 408 (RFC 9110, section 15.5.9): byte by byte it could take for ever. */
final class SlowBodies implements Handler<RoutingContext> {
    private final Duration patience;

    SlowBodies(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void handle(RoutingContext context) {
        if (!context.request().isEnded()) {
            long timer = context.vertx().setTimer(patience.toMillis(), _ -> {
                if (!context.request().isEnded() && !context.response().ended()) {
                    end(context.request());
                }
            });
            context.addEndHandler(_ -> context.vertx().cancelTimer(timer));
        }
        context.next();
    }

    /** Answers a request whose body has not come, and closes its connection. */
    static void end(HttpServerRequest request) {
        request.response()
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .setStatusCode(408)
                .end()
                .onComplete(_ -> request.connection().close());
    }
}
