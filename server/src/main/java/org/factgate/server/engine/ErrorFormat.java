package org.factgate.server.engine;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.UnknownOperationException;
import graphql.language.SourceLocation;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Errors of the engine as response members (GraphQL specification, section 7.1.6), each with a code. */
final class ErrorFormat {
    private ErrorFormat() {}

    static Map<String, Object> of(GraphQLError error) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("message", error.getMessage());
        List<SourceLocation> locations = error.getLocations();
        if (locations != null && !locations.isEmpty()) {
            members.put(
                    "locations", locations.stream().map(ErrorFormat::location).toList());
        }
        if (error.getPath() != null && !error.getPath().isEmpty()) {
            members.put("path", error.getPath());
        }
        members.put("extensions", extensions(error));
        return members;
    }

    static ErrorCode code(GraphQLError error) {
        Map<String, Object> own = error.getExtensions();
        if (own != null && own.get("code") instanceof String code) {
            return ErrorCode.valueOf(code);
        }
        return error.getErrorType() instanceof ErrorType type ? code(type, error) : ErrorCode.INTERNAL_SERVER_ERROR;
    }

    private static Map<String, Object> extensions(GraphQLError error) {
        Map<String, Object> own = error.getExtensions();
        return own != null && own.containsKey("code")
                ? own
                : Map.of("code", code(error).name());
    }

    private static ErrorCode code(ErrorType type, GraphQLError error) {
        return switch (type) {
            case InvalidSyntax -> ErrorCode.GRAPHQL_PARSE_FAILED;
            case OperationNotSupported -> ErrorCode.OPERATION_RESOLUTION_FAILURE;
            case ValidationError -> validation(error);
            // the engine gives up where fragments, once spread, have more fields than it counts
            case ExecutionAborted -> ErrorCode.LIMIT_EXCEEDED;
            case DataFetchingException, NullValueInNonNullableField -> ErrorCode.INTERNAL_SERVER_ERROR;
        };
    }

    /** The engine reports a bad value of a variable, and an unknown operation, as validation errors. */
    private static ErrorCode validation(GraphQLError error) {
        return switch (error) {
            case CoercingParseValueException _ -> ErrorCode.BAD_USER_INPUT;
            case CoercingParseLiteralException _ -> ErrorCode.BAD_USER_INPUT;
            case NonNullableValueCoercedAsNullException _ -> ErrorCode.BAD_USER_INPUT;
            case InputMapDefinesTooManyFieldsException _ -> ErrorCode.BAD_USER_INPUT;
            case UnknownOperationException _ -> ErrorCode.OPERATION_RESOLUTION_FAILURE;
            default -> ErrorCode.GRAPHQL_VALIDATION_FAILED;
        };
    }

    private static Map<String, Object> location(SourceLocation location) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("line", location.getLine());
        members.put("column", location.getColumn());
        return members;
    }
}
