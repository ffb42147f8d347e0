package org.factgate.server.http;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.internal.http.HttpServerRequestInternal;
import java.time.Duration;
import org.factgate.server.http.compression.Compression;
import org.factgate.server.http.execution.Workers;
import org.factgate.server.http.metrics.Metrics;
import org.factgate.server.http.observe.Arrival;
import org.factgate.server.http.observe.Finished;
import org.factgate.server.http.observe.Observer;
import org.factgate.server.http.response.RequestKey;
import org.factgate.server.http.response.ResponseCache;
import org.factgate.server.http.response.StoredResponse;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the router: a POST that has been answered before is answered from the cache, on the event loop, without being parsed. All
 * others, and whatever has a header that may change the answer, go on to the router as they came.
 */
final class RepeatedRequests implements Handler<HttpServerRequest> {
    private static final int MAX_BODY = 65_536;
    private static final int MAX_DIGITS = 5;

    private final Workers workers;
    private final ResponseCache responses;
    private final Compression compression;
    private final Observer observer;
    private final Metrics metrics;
    private final Handler<HttpServerRequest> router;
    private final CharSequence vary;

    RepeatedRequests(
            Workers workers,
            ResponseCache responses,
            Compression compression,
            HttpSettings http,
            Observer observer,
            Metrics metrics,
            Handler<HttpServerRequest> router) {
        this.workers = workers;
        this.responses = responses;
        this.compression = compression;
        this.observer = observer;
        this.metrics = metrics;
        this.router = router;
        this.vary = HttpHeaders.createOptimized(
                CrossOrigin.varies(http.origins()) ? GraphQlHandler.VARY + ", Origin" : GraphQlHandler.VARY);
    }

    @Override
    public void handle(HttpServerRequest request) {
        if (!responses.isEnabled() || !isPlain(request)) {
            router.handle(request);
            return;
        }
        // where it fails, the client has gone
        request.body().onSuccess(body -> answer(request, body));
    }

    /** Whether nothing but what the key of the cache has can change the answer. */
    private static boolean isPlain(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.POST) || !request.uri().equals(Server.ENDPOINT)) {
            return false;
        }
        MultiMap headers = request.headers();
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        return type != null
                && type.startsWith("application/json")
                && isShort(headers.get(HttpHeaders.CONTENT_LENGTH))
                && !headers.contains(HttpHeaders.ORIGIN)
                && !headers.contains(HttpHeaders.EXPECT)
                && !headers.contains(HttpHeaders.UPGRADE)
                && !headers.contains(HttpHeaders.CONTENT_ENCODING)
                && !headers.contains(GraphQlHandler.COST);
    }

    private static boolean isShort(@Nullable String length) {
        if (length == null || length.isEmpty() || length.length() > MAX_DIGITS) {
            return false;
        }
        int bytes = 0;
        for (int i = 0; i < length.length(); i++) {
            char c = length.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            bytes = 10 * bytes + (c - '0');
        }
        return bytes <= MAX_BODY;
    }

    private void answer(HttpServerRequest request, Buffer body) {
        RequestKey key = RequestKey.of(request, body);
        String fingerprint = workers.fingerprint();
        StoredResponse known = responses.find(key, fingerprint);
        if (known == null) {
            router.handle(new ReplayedRequest((HttpServerRequestInternal) request, body));
            return;
        }
        Arrival arrival = Arrival.now(request, HttpMethod.POST.name());
        HttpServerResponse response = request.response();
        SecurityHeaders.addTo(response);
        response.putHeader(HttpHeaders.CONTENT_TYPE, known.contentType())
                .putHeader(HttpHeaders.VARY, vary)
                .putHeader(Arrival.HEADER, arrival.id());
        compression
                .send(request, known.body(), responses.shelf(key, fingerprint))
                .onComplete(_ -> {
                    Duration took = Duration.ofNanos(System.nanoTime() - arrival.nanos());
                    metrics.repeated(took);
                    observer.finished(new Finished(arrival, known.operation(), known.isKnown(), 200, null, null, took));
                });
    }
}
