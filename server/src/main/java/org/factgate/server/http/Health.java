package org.factgate.server.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.factgate.server.http.execution.Workers;

/** For those who watch over the process: whether it lives, and whether it takes requests. */
final class Health {
    private final Workers workers;

    Health(Workers workers) {
        this.workers = workers;
    }

    void mount(Router router) {
        router.get("/health/live").handler(context -> answer(context, 200, "live\n"));
        router.get("/health/ready").handler(this::ready);
    }

    private void ready(RoutingContext context) {
        if (workers.isStopping()) {
            answer(context, 503, "stopping\n");
        } else {
            answer(context, 200, "ready\n");
        }
    }

    private static void answer(RoutingContext context, int status, String text) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end(text);
    }
}
