package org.factgate.server.http.compression;

import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicReference;

/** A text that stays the same, kept in each encoding in which it was asked for. */
public final class FixedBody {
    private final Compression compression;
    private final AtomicReference<Body> body;

    /** One in UTF-8. */
    public FixedBody(Compression compression, String text) {
        this.compression = compression;
        this.body = new AtomicReference<>(Body.of(text));
    }

    /** Sends it as the client of the request takes it, as the end of a response whose head says all but that. */
    public void send(HttpServerRequest request) {
        compression.send(request, body.get(), body::updateAndGet);
    }
}
