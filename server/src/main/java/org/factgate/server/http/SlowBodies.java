package org.factgate.server.http;

import io.vertx.core.Handler;
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
                    context.response()
                            .putHeader("Connection", "close")
                            .setStatusCode(408)
                            .end();
                    context.request().connection().close();
                }
            });
            context.addEndHandler(_ -> context.vertx().cancelTimer(timer));
        }
        context.next();
    }
}
