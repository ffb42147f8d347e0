package org.factgate.server.engine.levels;

import graphql.execution.ExecutionContext;
import graphql.execution.MergedSelectionSet;
import graphql.schema.GraphQLObjectType;
import java.util.HashMap;
import java.util.Map;
import org.factgate.server.engine.lookup.OperationCache;
import org.factgate.server.wiring.FieldResolver;

/** The plans of operations. Safe for use by many threads. */
final class Plans {
    private final Plan.Wiring wiring;
    private final OperationCache<Plan> kept = new OperationCache<>();

    Plans(Map<String, Map<String, FieldResolver>> resolvers) {
        this.wiring = new Plan.Wiring(resolvers, new Components());
    }

    /** The plan of an operation of which the engine has collected the fields. It depends on variables that may stand in conditions. */
    Plan of(ExecutionContext execution, GraphQLObjectType type, MergedSelectionSet selected) {
        Map<String, Object> conditions = new HashMap<>();
        execution.getCoercedVariables().toMap().forEach((name, value) -> {
            if (value instanceof Boolean) {
                conditions.put(name, value);
            }
        });
        return kept.get(
                execution.getOperationDefinition(),
                conditions,
                () -> new Plan(wiring, execution, conditions, type, selected));
    }
}
