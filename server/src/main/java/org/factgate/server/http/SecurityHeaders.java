package org.factgate.server.http;

import static io.vertx.core.http.HttpHeaders.createOptimized;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** Headers that keep browsers from making more of an answer than it is. Pages relax the policy for what they need. */
final class SecurityHeaders implements Handler<RoutingContext> {
    private static final Map<CharSequence, CharSequence> HEADERS = Map.of(
            createOptimized("X-Content-Type-Options"), createOptimized("nosniff"),
            createOptimized("X-Frame-Options"), createOptimized("DENY"),
            createOptimized("Referrer-Policy"), createOptimized("no-referrer"),
            createOptimized("Content-Security-Policy"), createOptimized("default-src 'none'; frame-ancestors 'none'"));

    @Override
    public void handle(RoutingContext context) {
        addTo(context.response());
        context.next();
    }

    /** Adds them. */
    static void addTo(HttpServerResponse response) {
        HEADERS.forEach(response::putHeader);
    }
}
