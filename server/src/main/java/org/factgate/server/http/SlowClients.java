package org.factgate.server.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Ends connections whose next request does not come in time, neither its head nor its body: byte by byte either could take for ever, and no
 * connection that gets a byte now and then is idle. Only HTTP/1 is spoken here, so a connection has one request at a time.
 */
final class SlowClients {
    private static final long LONGEST_SWEEP_MILLIS = 1_000;
    private static final int SWEEPS = 4;

    private final Duration patience;
    private final Handler<HttpServerRequest> next;
    private final Map<HttpConnection, Waiting> connections = new ConcurrentHashMap<>();

    /**
     * Waits for requests.
     *
     * @param patience how long a head and a body may take, each
     * @param next gets each request
     */
    SlowClients(Duration patience, Handler<HttpServerRequest> next) {
        this.patience = patience;
        this.next = next;
    }

    /** Looks after slow clients from now on. */
    void watch(Vertx vertx) {
        long sweep = Math.clamp(patience.toMillis() / SWEEPS, 1, LONGEST_SWEEP_MILLIS);
        vertx.setPeriodic(sweep, _ -> connections.forEach(this::look));
    }

    void connected(HttpConnection connection) {
        connections.put(connection, new Waiting());
        connection.closeHandler(_ -> connections.remove(connection));
    }

    /** The head of a request has come. */
    void begun(HttpServerRequest request) {
        Waiting waiting = connections.get(request.connection());
        if (waiting != null) {
            waiting.begun(request);
        }
        next.handle(request);
    }

    private void look(HttpConnection connection, Waiting waiting) {
        switch (waiting.look(System.nanoTime() - patience.toNanos())) {
            case IN_TIME -> {}
            case HEAD -> connection.close();
            case BODY -> end(waiting);
            // a socket has limits of its own
            case UPGRADED -> connections.remove(connection);
        }
    }

    /** With 408 (RFC 9110, section 15.5.9). */
    private static void end(Waiting waiting) {
        HttpServerRequest request = waiting.request;
        if (request == null || request.response().ended()) {
            return;
        }
        request.response()
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .setStatusCode(408)
                .end()
                .onComplete(_ -> request.connection().close());
    }

    /** What a connection is late with. */
    private enum Late {
        IN_TIME,
        HEAD,
        BODY,
        UPGRADED
    }

    /** What a connection waits for. Written on its event loop, read by the one that looks. */
    private static final class Waiting {
        private volatile @Nullable HttpServerRequest request;
        private volatile long since = System.nanoTime();
        /** The request that a look has found answered; null if that is none. */
        private volatile @Nullable HttpServerRequest answered;

        void begun(HttpServerRequest next) {
            since = System.nanoTime();
            request = next;
        }

        Late look(long latest) {
            HttpServerRequest last = request;
            if (last == null || (last.isEnded() && last.response().ended())) {
                return quiet(last, latest);
            }
            if (since > latest) {
                return Late.IN_TIME;
            }
            if (!last.isEnded()) {
                return last.response().ended() ? Late.HEAD : Late.BODY;
            }
            return last.canUpgradeToWebSocket() ? Late.UPGRADED : Late.IN_TIME;
        }

        private Late quiet(@Nullable HttpServerRequest last, long latest) {
            if (!Objects.equals(answered, last)) {
                answered = last;
                since = System.nanoTime();
            }
            return since > latest ? Late.IN_TIME : Late.HEAD;
        }
    }
}
