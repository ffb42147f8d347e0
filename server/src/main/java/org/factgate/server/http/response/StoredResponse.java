package org.factgate.server.http.response;

import org.factgate.server.engine.Operation;
import org.factgate.server.http.compression.Body;

/**
 * An answer with status 200 and no errors, as it goes out.
 *
 * @param operation what was asked, for the log
 * @param isKnown whether its document is one of a bounded number
 * @param contentType the media type
 * @param body its bytes, as they are and compressed
 */
public record StoredResponse(Operation operation, boolean isKnown, String contentType, Body body) {
    private static final int OVERHEAD = 500;

    StoredResponse with(Body other) {
        return new StoredResponse(operation, isKnown, contentType, other);
    }

    /** How many bytes of memory it holds, about. */
    int bytes() {
        return OVERHEAD + body.bytes();
    }
}
