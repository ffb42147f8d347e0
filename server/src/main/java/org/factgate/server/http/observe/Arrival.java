package org.factgate.server.http.observe;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * An operation that has come.
 *
 * @param id the client's {@code X-Request-Id} if it is well-formed, else a new one
 * @param transport the HTTP method, {@code ws} or {@code sse}
 * @param headers of the request
 * @param nanos when it came, by {@link System#nanoTime()}
 */
public record Arrival(String id, String transport, MultiMap headers, long nanos) {
    /** The header that carries the id, both ways. */
    public static final CharSequence HEADER = HttpHeaders.createOptimized("X-Request-Id");

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** An operation that comes now. */
    public static Arrival now(HttpServerRequest request, String transport) {
        String given = request.getHeader(HEADER);
        String id = given != null && ID.matcher(given).matches() ? given : anyId().toString();
        return new Arrival(id, transport, request.headers(), System.nanoTime());
    }

    /** Of version 4 (RFC 9562, section 5.4), but it need not be hard to guess, only rare: a request from memory takes microseconds in all. */
    private static UUID anyId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }

    /** Another operation of the same connection, that comes now. */
    public Arrival next(String suffix) {
        return new Arrival(id + "/" + suffix, transport, headers, System.nanoTime());
    }
}
