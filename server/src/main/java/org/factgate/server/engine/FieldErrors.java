package org.factgate.server.engine;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.factgate.server.call.BadInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the client sees of an exception in a field: bad input as it is, all else masked, with the execution id under which the log has it. */
final class FieldErrors implements DataFetcherExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FieldErrors.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        Throwable cause = unwrapped(parameters.getException());
        var environment = parameters.getDataFetchingEnvironment();
        GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError(environment);
        Run run = Objects.requireNonNull(environment.getGraphQlContext().get(Run.class));
        if (run.reading().stopped().isPresent()) {
            // the answer tells the reason; here it only ends the execution, whatever exception the stop came as
            run.stop(run.reading().stopped().get());
            error.message("%s", "stopped").extensions(code(ErrorCode.LIMIT_EXCEEDED));
        } else if (cause instanceof BadInputException) {
            error.message("%s", cause.getMessage()).extensions(code(ErrorCode.BAD_USER_INPUT));
        } else {
            String id = environment.getExecutionId().toString();
            LOG.error("execution {} failed at {}", id, parameters.getPath(), cause);
            error.message("An unforeseen error; the server's log has it under %s", id)
                    .extensions(code(ErrorCode.INTERNAL_SERVER_ERROR));
        }
        GraphQLError built = error.build();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(built).build());
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
