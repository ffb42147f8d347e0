package org.factgate.server.engine;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import java.util.List;
import java.util.Objects;
import org.factgate.server.engine.lookup.OperationCache;
import org.factgate.server.limits.Cost;
import org.factgate.server.limits.CostModel;
import org.jspecify.annotations.Nullable;

/** Estimates the cost of an operation before it is executed, and refuses what is above the maximum. */
final class CostInstrumentation extends SimplePerformantInstrumentation {
    private final CostModel model;
    private final OperationCache<Cost> known = new OperationCache<>();

    CostInstrumentation(CostModel model) {
        this.model = model;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        Run run = Objects.requireNonNull(execution.getGraphQLContext().get(Run.class));
        Cost cost = estimate(execution);
        run.estimated(cost);
        if (cost.estimated() > run.budget().maxCost()) {
            throw new AbortExecutionException(
                    List.of(Documents.error(cost.exceeded(run.budget().maxCost()))));
        }
        if (run.costMode() == CostMode.ESTIMATE) {
            throw new AbortExecutionException("only the estimate was asked for");
        }
        return null;
    }

    private Cost estimate(ExecutionContext execution) {
        try {
            return known.get(
                    execution.getOperationDefinition(),
                    execution.getCoercedVariables().toMap(),
                    () -> worked(execution));
        } catch (NonNullableValueCoercedAsNullException e) {
            // a variable may be null where the argument has a default, and must not be null all the same
            throw new AbortExecutionException(List.of(e));
        }
    }

    private Cost worked(ExecutionContext execution) {
        Conditions.missing(execution).ifPresent(error -> {
            throw error;
        });
        return model.of(execution.getNormalizedQueryTree().get());
    }
}
