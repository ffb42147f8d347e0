package org.factgate.server.http;

import java.time.Duration;
import java.util.Set;
import org.factgate.server.http.compression.Encodings;
import org.factgate.server.http.request.StatusCodes;
import org.jspecify.annotations.Nullable;

/**
 * How requests are answered.
 *
 * @param maxBody how many bytes a body may have
 * @param idleTimeout how long a connection may stay without a byte, and how long the head and the body of a request may take, each
 * @param statusCodes which statuses answers have
 * @param maxBatch how many requests a batch may have, 0 for no batches
 * @param cacheAge how long a cache may keep the answer to a GET
 * @param origins whose pages may read answers; {@code *} for all
 * @param graphiql whether there is GraphiQL
 * @param metrics whether there are metrics at {@code /metrics}
 * @param maxDownloads how many clients may download the store at a time, 0 for none at all
 * @param encodings which encodings answers are given in
 * @param reloadToken with which the dataset can be read anew by a call; null for no such call
 */
public record HttpSettings(
        int maxBody,
        Duration idleTimeout,
        StatusCodes statusCodes,
        int maxBatch,
        Duration cacheAge,
        Set<String> origins,
        boolean graphiql,
        boolean metrics,
        int maxDownloads,
        Encodings encodings,
        @Nullable Token reloadToken) {
    /** The defaults. */
    public static final HttpSettings DEFAULT = new HttpSettings(
            262_144,
            Duration.ofSeconds(60),
            StatusCodes.AUDIT,
            0,
            Duration.ofSeconds(60),
            Set.of(),
            true,
            true,
            4,
            Encodings.BROTLI,
            null);

    public HttpSettings {
        origins = Set.copyOf(origins);
    }
}
