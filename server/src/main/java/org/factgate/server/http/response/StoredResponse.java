package org.factgate.server.http.response;

import java.util.List;
import java.util.Map;
import org.factgate.server.engine.Operation;
import org.factgate.server.http.compression.Body;
import org.jspecify.annotations.Nullable;

/**
 * An answer with status 200 and no errors, as it goes out.
 *
 * @param operation what was asked, for the log
 * @param isKnown whether its document is one of a bounded number
 * @param contentType the media type
 * @param body its bytes, as they are and compressed
 */
public record StoredResponse(Operation operation, boolean isKnown, String contentType, Body body) {
    /** Of the objects around what is counted, about. */
    private static final int OVERHEAD = 500;

    private static final int OF_VALUE = 64;

    StoredResponse with(Body other) {
        return new StoredResponse(operation, isKnown, contentType, other);
    }

    /** How many bytes of memory it holds, about. */
    int bytes() {
        return OVERHEAD + bytes(operation.document()) + bytes(operation.variables()) + body.bytes();
    }

    private static int bytes(@Nullable Object value) {
        return OF_VALUE
                + switch (value) {
                    case String text -> bytes(text);
                    case List<?> list ->
                        list.stream().mapToInt(StoredResponse::bytes).sum();
                    case Map<?, ?> map ->
                        map.entrySet().stream()
                                .mapToInt(entry -> bytes(entry.getKey()) + bytes(entry.getValue()))
                                .sum();
                    case null, default -> 0;
                };
    }

    /** The JVM takes one byte for each character where all are of Latin-1, two otherwise. */
    private static int bytes(String text) {
        return text.chars().allMatch(c -> c <= 0xFF) ? text.length() : 2 * text.length();
    }
}
