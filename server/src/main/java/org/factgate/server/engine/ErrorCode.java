package org.factgate.server.engine;

/** The values of {@code extensions.code} in errors. */
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
    /** The server is busy; try again later. */
    SERVICE_UNAVAILABLE,
    /** Something unforeseen; the log has the details under the id in the message. */
    INTERNAL_SERVER_ERROR
}
