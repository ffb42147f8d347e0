package org.factgate.server.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import org.factgate.server.http.request.RequestException;

/** The parameters of an address, in {@code application/x-www-form-urlencoded} form and UTF-8. */
final class Parameters {
    private static final int MOST = 100;

    private Parameters() {}

    /** Those of a request. */
    static MultiMap of(HttpServerRequest request) {
        try {
            MultiMap parameters = MultiMap.caseInsensitiveMultiMap();
            new QueryStringDecoder(request.uri(), StandardCharsets.UTF_8, true, MOST, true)
                    .parameters()
                    .forEach((name, values) -> values.forEach(value -> parameters.add(name, value)));
            return parameters;
        } catch (IllegalArgumentException e) {
            throw new RequestException(400, "the address is not well-formed: " + e.getMessage());
        }
    }
}
