package org.factgate.server.http.request;

import org.factgate.server.engine.Answer;
import org.factgate.server.engine.ErrorCode;

/** Which HTTP status an answer has (GraphQL over HTTP, section 6.4). */
public enum StatusCodes {
    /** As the audits of graphql-http read the specification: 400 for all that is wrong with a request. */
    AUDIT,
    /** As the newer draft says: 422 for what is well-formed and wrong, 294 for data with errors. */
    DRAFT;

    /**
     * The media type for clients that take any. The audits expect the legacy type, which every client can read; the draft leaves it to the
     * server, and its former text asked for the newer type from 2025 on.
     */
    public MediaType unlessNamed() {
        return this == DRAFT ? MediaType.GRAPHQL_RESPONSE : MediaType.JSON;
    }

    /** The status of an answer in a media type. */
    public int of(Answer answer, MediaType type) {
        ErrorCode refusal = answer.refusal();
        if (refusal == null) {
            return this == DRAFT && answer.partial() && type == MediaType.GRAPHQL_RESPONSE ? 294 : 200;
        }
        return switch (refusal) {
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case METHOD_NOT_ALLOWED -> 405;
            case DEADLINE_EXCEEDED, SERVICE_UNAVAILABLE -> 503;
            case INTERNAL_SERVER_ERROR -> 500;
            case DOCUMENT_NOT_TRUSTED -> refused(403, type);
            case GRAPHQL_PARSE_FAILED -> refused(400, type);
            case GRAPHQL_VALIDATION_FAILED,
                    OPERATION_RESOLUTION_FAILURE,
                    BAD_USER_INPUT,
                    BAD_REQUEST,
                    LIMIT_EXCEEDED,
                    PERSISTED_QUERY_NOT_FOUND,
                    PERSISTED_QUERY_NOT_SUPPORTED -> refused(this == DRAFT ? 422 : 400, type);
        };
    }

    /**
     * The type in which one answer is written. The draft gives the legacy type only to what went well; where a stream was asked for and none
     * begins, the answer is no stream.
     */
    public MediaType written(MediaType type, int status) {
        MediaType single = type == MediaType.EVENT_STREAM ? MediaType.JSON : type;
        return this == DRAFT && single == MediaType.JSON && status >= 300 ? MediaType.GRAPHQL_RESPONSE : single;
    }

    /** In the legacy type a well-formed request is answered with 200, whatever it brings. */
    private int refused(int status, MediaType type) {
        return this == AUDIT && type == MediaType.JSON ? 200 : status;
    }
}
