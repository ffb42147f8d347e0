package org.factgate.server.engine;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionId;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.factgate.server.call.BadInputException;
import org.factgate.server.engine.levels.FieldFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the client sees of an exception in a field: bad input as it is, all else masked, with the execution id under which the log has it. */
final class FieldErrors implements DataFetcherExceptionHandler, FieldFailure {
    private static final Logger LOG = LoggerFactory.getLogger(FieldErrors.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        var environment = parameters.getDataFetchingEnvironment();
        GraphQLError error = error(
                parameters.getException(),
                environment.getGraphQlContext(),
                environment.getExecutionId(),
                parameters.getPath(),
                environment.getField().getSourceLocation());
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    @Override
    public GraphQLError of(
            Exception thrown, ExecutionContext execution, ResultPath path, @Nullable SourceLocation location) {
        return error(thrown, execution.getGraphQLContext(), execution.getExecutionId(), path, location);
    }

    private static GraphQLError error(
            Throwable thrown,
            GraphQLContext context,
            ExecutionId id,
            ResultPath path,
            @Nullable SourceLocation location) {
        Throwable cause = unwrapped(thrown);
        GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError().path(path).location(location);
        Run run = Objects.requireNonNull(context.get(Run.class));
        if (run.reading().stopped().isPresent()) {
            // the answer tells the reason; here it only ends the execution, whatever exception the stop came as
            run.stop(run.reading().stopped().get());
            error.message("%s", "stopped").extensions(code(ErrorCode.LIMIT_EXCEEDED));
        } else if (cause instanceof BadInputException) {
            error.message("%s", cause.getMessage()).extensions(code(ErrorCode.BAD_USER_INPUT));
        } else {
            LOG.error("execution {} failed at {}", id, path, cause);
            error.message("An unforeseen error; the server's log has it under %s", id)
                    .extensions(code(ErrorCode.INTERNAL_SERVER_ERROR));
        }
        return error.build();
    }

    static Map<String, Object> code(ErrorCode code) {
        return Map.of("code", code.name());
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
