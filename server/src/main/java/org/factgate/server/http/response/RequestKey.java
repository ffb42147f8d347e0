package org.factgate.server.http.response;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All of a request that its answer depends on, byte for byte: two texts of one operation are two requests. Parsing either would cost more
 * than sending the answer.
 */
public final class RequestKey {
    private static final int OVERHEAD = 200;

    private final String method;
    private final @Nullable String query;
    private final @Nullable String accept;
    private final @Nullable String contentType;
    private final byte[] body;
    private final int hash;

    private RequestKey(
            String method, @Nullable String query, @Nullable String accept, @Nullable String contentType, byte[] body) {
        this.method = method;
        this.query = query;
        this.accept = accept;
        this.contentType = contentType;
        this.body = body;
        // no array for the arguments: this is done for each request
        int hash = Arrays.hashCode(body);
        hash = 31 * hash + Objects.hashCode(query);
        hash = 31 * hash + Objects.hashCode(accept);
        hash = 31 * hash + Objects.hashCode(contentType);
        this.hash = 31 * hash + method.hashCode();
    }

    /**
     * The key of a request.
     *
     * @param body null if it has none
     */
    public static RequestKey of(HttpServerRequest request, @Nullable Buffer body) {
        MultiMap headers = request.headers();
        return new RequestKey(
                request.method().name(),
                request.query(),
                headers.get(HttpHeaders.ACCEPT),
                headers.get(HttpHeaders.CONTENT_TYPE),
                body == null ? new byte[0] : body.getBytes());
    }

    int bytes() {
        return OVERHEAD + body.length + length(query) + length(accept) + length(contentType);
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RequestKey key
                && hash == key.hash
                && Arrays.equals(body, key.body)
                && method.equals(key.method)
                && Objects.equals(query, key.query)
                && Objects.equals(accept, key.accept)
                && Objects.equals(contentType, key.contentType);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
