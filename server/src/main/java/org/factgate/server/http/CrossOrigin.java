package org.factgate.server.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cross-origin requests (Fetch standard, section 3.3): pages of the origins in the setting may read answers, without credentials, and open
 * sockets. Other origins get no permission, which their browsers enforce.
 */
final class CrossOrigin implements Handler<RoutingContext> {
    private static final String ANY = "*";
    private static final String ONE_DAY = "86400";

    private final Set<String> origins;

    CrossOrigin(Set<String> origins) {
        this.origins = Set.copyOf(origins);
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        String origin = request.getHeader("Origin");
        if (varies(origins)) {
            response.headers().add("Vary", "Origin");
        }
        boolean allowed = origin != null && isListed(origin);
        if (allowed) {
            response.putHeader("Access-Control-Allow-Origin", origins.contains(ANY) ? ANY : origin)
                    .putHeader("Access-Control-Expose-Headers", "ETag, Retry-After, X-Request-Id");
        }
        if (request.method().equals(HttpMethod.OPTIONS)) {
            preflight(response, allowed);
            return;
        }
        context.next();
    }

    private static void preflight(HttpServerResponse response, boolean allowed) {
        response.putHeader("Allow", GraphQlHandler.METHODS);
        if (allowed) {
            response.putHeader("Access-Control-Allow-Methods", GraphQlHandler.METHODS)
                    .putHeader(
                            "Access-Control-Allow-Headers",
                            "Content-Type, Accept, GraphQL-Cost, If-None-Match, X-Request-Id, traceparent, tracestate, "
                                    + "Apollo-Require-Preflight, apollographql-client-name, apollographql-client-version")
                    .putHeader("Access-Control-Max-Age", ONE_DAY);
        }
        response.setStatusCode(204).end();
    }

    /** Whether the answer depends on the origin. */
    static boolean varies(Set<String> origins) {
        return !origins.contains(ANY) && !origins.isEmpty();
    }

    /** Whether a page of this origin may open a socket: sockets are not bound by what browsers enforce for requests. */
    boolean mayConnect(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        return origin == null || isListed(origin) || isSame(origin, request.getHeader("Host"));
    }

    private boolean isListed(String origin) {
        return origins.contains(ANY) || origins.contains(origin.toLowerCase(Locale.ROOT));
    }

    private static boolean isSame(String origin, @Nullable String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
