package org.factgate.server.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import java.time.Duration;
import java.util.stream.Stream;
import org.factgate.server.engine.Operation;
import org.factgate.server.http.document.Hash;
import org.factgate.server.http.request.MediaType;

/**
 * How long caches may keep an answer, and the tag by which they ask whether it still holds (RFC 9111; RFC 9110, section 8.8). The tag is known
 * before the operation is executed: a store never changes, so an answer is a function of the dataset and the request.
 *
 * @param fingerprint of the dataset for which it holds
 * @param tag a weak entity tag: the encodings of an answer share it
 * @param age how long it is fresh
 */
record Freshness(String fingerprint, String tag, Duration age) {
    /**
     * The freshness of the answer to an operation.
     *
     * @param fingerprint of the dataset
     */
    static Freshness of(String fingerprint, String schema, Operation operation, MediaType type, Duration age) {
        String hash = Hash.of(
                fingerprint,
                schema,
                type.contentType(),
                operation.document(),
                operation.name() == null ? "" : operation.name(),
                Json.encode(operation.variables()));
        return new Freshness(fingerprint, "W/\"" + hash + "\"", age);
    }

    /** Whether the client has it already. */
    boolean isKnownTo(HttpServerRequest request) {
        return isListed(request, tag);
    }

    /** Whether the client says that it has what a tag stands for, by the weak comparison (RFC 9110, section 13.1.2). */
    static boolean isListed(HttpServerRequest request, String tag) {
        String header = request.getHeader("If-None-Match");
        return header != null
                && Stream.of(header.split(",", -1))
                        .map(String::trim)
                        .anyMatch(given -> opaque(given).equals(opaque(tag)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    void apply(HttpServerResponse response) {
        response.putHeader("ETag", tag).putHeader("Cache-Control", "public, max-age=" + age.toSeconds());
    }
}
