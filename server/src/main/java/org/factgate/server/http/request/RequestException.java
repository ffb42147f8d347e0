package org.factgate.server.http.request;

import org.factgate.server.engine.ErrorCode;

/** The request is not a well-formed GraphQL request; the message says what was wrong and what is expected. */
public final class RequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final ErrorCode code;
    private final boolean readable;

    /** A request that is refused with {@code BAD_REQUEST}. */
    public RequestException(int status, String message) {
        this(status, ErrorCode.BAD_REQUEST, message);
    }

    /** A request that is refused. */
    public RequestException(int status, ErrorCode code, String message) {
        this(status, code, message, true);
    }

    private RequestException(int status, ErrorCode code, String message, boolean readable) {
        super(message);
        this.status = status;
        this.code = code;
        this.readable = readable;
    }

    /** A request that is no JSON at all. */
    static RequestException unreadable(String message) {
        return new RequestException(400, ErrorCode.BAD_REQUEST, message, false);
    }

    /** The HTTP status, as the audits of graphql-http read the specification. */
    public int status() {
        return status;
    }

    /** Whether it could be read as JSON, whatever that then was. */
    public boolean isReadable() {
        return readable;
    }

    /** The code of the error. */
    public ErrorCode code() {
        return code;
    }

    /** What was wrong and what is expected. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
