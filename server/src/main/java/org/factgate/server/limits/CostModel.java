package org.factgate.server.limits;

import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.Map;

/**
 * Estimates what an operation costs before it is executed, in the vocabulary of IBM's cost directives: a value of an object type costs 1, or
 * what {@code @cost} says, and counts once for each item of the lists around it, whose sizes are those of {@code @listSize} and of the
 * arguments that it names.
 */
public final class CostModel {
    private final Map<FieldCoordinates, FieldCost> costs = new HashMap<>();
    private final int largestPage;

    /**
     * The costs that a schema declares.
     *
     * @param largestPage the greatest number of items that a size argument may ask for
     */
    public CostModel(GraphQLSchema schema, int largestPage) {
        this.largestPage = largestPage;
        for (var type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object) {
                for (GraphQLFieldDefinition field : object.getFieldDefinitions()) {
                    costs.put(FieldCoordinates.coordinates(object, field), FieldCost.of(field));
                }
            }
        }
    }

    /** The estimate for an operation with its variables. */
    public Cost of(ExecutableNormalizedOperation operation) {
        CostEstimate estimate = new CostEstimate(costs, largestPage);
        return estimate.of(operation.getTopLevelFields());
    }
}
