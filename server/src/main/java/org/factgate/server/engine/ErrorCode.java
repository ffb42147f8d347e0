package org.factgate.server.engine;

/** The values of {@code extensions.code} in errors; {@code docs/errors.md} tells a client what to do about each. */
public enum ErrorCode {
    /** The document is not GraphQL. */
    GRAPHQL_PARSE_FAILED,
    /** The document does not fit the schema. */
    GRAPHQL_VALIDATION_FAILED,
    /** The document has no such operation, or several and no name was given. */
    OPERATION_RESOLUTION_FAILURE,
    /** An argument or a variable has a value that cannot be. */
    BAD_USER_INPUT,
    /** The request is not a well-formed GraphQL request. */
    BAD_REQUEST,
    /** Who asks for this has to say who it is. */
    UNAUTHENTICATED,
    /** Not to be had in this way, whoever asks. */
    FORBIDDEN,
    /** This kind of operation does not come by this method. */
    METHOD_NOT_ALLOWED,
    /** The operation asks for too much: its document, its cost, or what its execution reads. */
    LIMIT_EXCEEDED,
    /** No document is known under this hash; send it along. */
    PERSISTED_QUERY_NOT_FOUND,
    /** Documents cannot be kept by hash. */
    PERSISTED_QUERY_NOT_SUPPORTED,
    /** Only documents that the operator trusts are executed. */
    DOCUMENT_NOT_TRUSTED,
    /** It took too long. */
    DEADLINE_EXCEEDED,
    /** The server is busy or about to stop; try again later. */
    SERVICE_UNAVAILABLE,
    /** Something unforeseen; the log has the details under the id in the message. */
    INTERNAL_SERVER_ERROR
}
