package org.factgate.server.engine;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.directives.QueryAppliedDirective;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import java.time.LocalDate;
import java.util.List;
import org.factgate.domain.Language;
import org.factgate.server.call.RequestContext;
import org.jspecify.annotations.Nullable;

/** Reads {@code @inContext} of the operation into a {@link RequestContext} for all of its fields. */
final class ContextInstrumentation extends SimplePerformantInstrumentation {
    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        List<QueryAppliedDirective> applied = execution.getOperationDirectives().get("inContext");
        if (applied != null && !applied.isEmpty()) {
            execution.getGraphQLContext().put(RequestContext.class, context(applied.getFirst()));
        }
        return null;
    }

    private static RequestContext context(QueryAppliedDirective directive) {
        Object language = value(directive, "language");
        return new RequestContext(language == null ? Language.EN : Language.valueOf(language.toString()), (LocalDate)
                value(directive, "asOf"));
    }

    private static @Nullable Object value(QueryAppliedDirective directive, String argument) {
        var given = directive.getArgument(argument);
        return given == null ? null : given.getValue();
    }
}
