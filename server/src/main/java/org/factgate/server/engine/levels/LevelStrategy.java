package org.factgate.server.engine.levels;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.introspection.Introspection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.factgate.server.call.RequestContext;
import org.factgate.server.engine.lookup.RecordCache;
import org.factgate.server.wiring.FieldResolver;

/**
 * Executes queries level by level. Those that ask for the schema itself it leaves to graphql-java's own strategy, as it does the events of
 * subscriptions.
 */
public final class LevelStrategy extends AsyncExecutionStrategy {
    private static final Set<String> OF_THE_SCHEMA =
            Set.of(Introspection.SchemaMetaFieldDef.getName(), Introspection.TypeMetaFieldDef.getName());

    private final RecordCache cache;
    private final FieldFailure failure;
    private final Plans plans;

    /**
     * A strategy over the resolvers of a schema.
     *
     * @param resolvers by the name of the type and of the field
     * @param cache what has been read
     * @param failure tells of exceptions in fields
     * @param otherwise does the same for what is left to graphql-java's own strategy
     */
    public LevelStrategy(
            Map<String, Map<String, FieldResolver>> resolvers,
            RecordCache cache,
            FieldFailure failure,
            DataFetcherExceptionHandler otherwise) {
        super(otherwise);
        this.cache = cache;
        this.failure = failure;
        this.plans = new Plans(resolvers);
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext execution, ExecutionStrategyParameters parameters) {
        MergedSelectionSet selected = parameters.getFields();
        if (asksForTheSchema(selected)) {
            return super.execute(execution, parameters);
        }
        Plan plan = plans.of(execution, parameters.getExecutionStepInfo().getUnwrappedNonNullTypeAs(), selected);
        RequestContext context =
                execution.getGraphQLContext().getOrDefault(RequestContext.class, RequestContext.DEFAULT);
        try {
            return CompletableFuture.completedFuture(
                    new LevelExecution(execution, context, new Reads(cache), failure).of(plan));
        } catch (AbortExecutionException e) {
            return CompletableFuture.completedFuture(e.toExecutionResult());
        }
    }

    private static boolean asksForTheSchema(MergedSelectionSet selected) {
        for (MergedField field : selected.getSubFieldsList()) {
            if (OF_THE_SCHEMA.contains(field.getName())) {
                return true;
            }
        }
        return false;
    }
}
