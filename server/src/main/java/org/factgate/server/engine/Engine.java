package org.factgate.server.engine;

import graphql.Directives;
import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphqlTypeComparatorRegistry;
import graphql.schema.idl.SchemaPrinter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dataloader.DataLoaderRegistry;
import org.factgate.persistence.Archive;
import org.factgate.server.wiring.Fields;
import org.jspecify.annotations.Nullable;

/** Executes operations. Each runs on the thread that calls, within one snapshot of the store. Safe for use by many threads. */
public final class Engine implements AutoCloseable {
    private final Archive archive;
    private final GraphQLSchema schema;
    private final GraphQL graphql;

    private Engine(Archive archive, GraphQLSchema schema, GraphQL graphql) {
        this.archive = archive;
        this.schema = schema;
        this.graphql = graphql;
    }

    /**
     * An engine over a store.
     *
     * @param archive the store, which the engine closes with itself
     * @param sdl the schema
     * @param fields the resolvers; a field without one is a component of its parent's record
     */
    public static Engine create(Archive archive, String sdl, Fields fields) {
        GraphQLSchema schema = Schemas.executable(sdl, fields);
        GraphQL graphql = GraphQL.newGraphQL(schema)
                .queryExecutionStrategy(new AsyncExecutionStrategy(new FieldErrors()))
                .instrumentation(new ChainedInstrumentation(new ContextInstrumentation()))
                .preparsedDocumentProvider(new DocumentCache())
                .build();
        return new Engine(archive, schema, graphql);
    }

    /** The schema as text, printed whole; fields, arguments and values stand in the order of the SDL. */
    public String sdl() {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeDirectiveDefinitions(true)
                        .includeDirectiveDefinition(name -> !Directives.isBuiltInDirective(name))
                        .includeScalarTypes(true)
                        .includeSchemaDefinition(true)
                        .setComparators(GraphqlTypeComparatorRegistry.AS_IS_REGISTRY))
                .print(schema);
    }

    /** Of the dataset that all answers come from. */
    public String fingerprint() {
        return archive.fingerprint();
    }

    /** The schema. */
    GraphQLSchema schema() {
        return schema;
    }

    /** Executes one operation and answers as the specification says (section 7). */
    public Answer execute(Operation operation) {
        return archive.read(() -> {
            ExecutionResult result = graphql.execute(ExecutionInput.newExecutionInput()
                    .query(operation.document())
                    .operationName(operation.name())
                    .variables(operation.variables())
                    .dataLoaderRegistry(new DataLoaderRegistry())
                    .build());
            return new Answer(body(result), result.isDataPresent(), archive.statements());
        });
    }

    @Override
    public void close() {
        archive.close();
    }

    private static Map<String, @Nullable Object> body(ExecutionResult result) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            body.put("errors", result.getErrors().stream().map(Engine::error).toList());
        }
        if (result.isDataPresent()) {
            body.put("data", result.getData());
        }
        return body;
    }

    private static Map<String, Object> error(GraphQLError error) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("message", error.getMessage());
        if (error.getLocations() != null && !error.getLocations().isEmpty()) {
            List<Map<String, Object>> locations = new ArrayList<>();
            error.getLocations().forEach(location -> {
                Map<String, Object> members2 = new LinkedHashMap<>();
                members2.put("line", location.getLine());
                members2.put("column", location.getColumn());
                locations.add(members2);
            });
            members.put("locations", locations);
        }
        if (error.getPath() != null && !error.getPath().isEmpty()) {
            members.put("path", error.getPath());
        }
        members.put("extensions", Map.of("code", code(error)));
        return members;
    }

    private static String code(GraphQLError error) {
        Object own = Optional.ofNullable(error.getExtensions())
                .map(extensions -> extensions.get("code"))
                .orElse(null);
        if (own != null) {
            return own.toString();
        }
        if (error.getErrorType() instanceof ErrorType type) {
            return switch (type) {
                case InvalidSyntax -> ErrorCode.GRAPHQL_PARSE_FAILED.name();
                case OperationNotSupported -> ErrorCode.OPERATION_RESOLUTION_FAILURE.name();
                case ValidationError ->
                    isCoercion(error) ? ErrorCode.BAD_USER_INPUT.name() : ErrorCode.GRAPHQL_VALIDATION_FAILED.name();
                case DataFetchingException, NullValueInNonNullableField, ExecutionAborted ->
                    ErrorCode.INTERNAL_SERVER_ERROR.name();
            };
        }
        return ErrorCode.INTERNAL_SERVER_ERROR.name();
    }

    /** The engine reports a bad value of a variable as a validation error. */
    private static boolean isCoercion(GraphQLError error) {
        return error instanceof graphql.schema.CoercingParseValueException
                || error instanceof graphql.execution.NonNullableValueCoercedAsNullException;
    }
}
