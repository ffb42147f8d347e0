package org.factgate.server.engine.levels;

import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.language.FragmentDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import org.factgate.server.wiring.FieldResolver;
import org.jspecify.annotations.Nullable;

/**
 * How one operation is executed while its conditions are the same: its selections, collected where an execution first needs them and kept for
 * the next.
 */
final class Plan {
    private static final FieldCollector COLLECTOR = new FieldCollector();

    private final Wiring wiring;
    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Object> conditions;
    private final Selection root;

    /**
     * A plan. It does not hold the operation itself, by which it is kept.
     *
     * @param conditions the variables on which it may depend whether something is selected
     * @param selected the fields of the operation
     */
    Plan(
            Wiring wiring,
            ExecutionContext execution,
            Map<String, Object> conditions,
            GraphQLObjectType type,
            MergedSelectionSet selected) {
        this.wiring = wiring;
        this.schema = execution.getGraphQLSchema();
        this.fragments = execution.getFragmentsByName();
        this.conditions = conditions;
        this.root = new Selection(type, selected, this);
    }

    Selection root() {
        return root;
    }

    GraphQLSchema schema() {
        return schema;
    }

    Components components() {
        return wiring.components();
    }

    @Nullable
    FieldResolver resolver(GraphQLObjectType type, String field) {
        return wiring.resolvers().getOrDefault(type.getName(), Map.of()).get(field);
    }

    boolean isQuery(GraphQLObjectType type) {
        return type.equals(schema.getQueryType());
    }

    /** What is selected below a field on objects of a type. */
    Selection collect(MergedField field, GraphQLObjectType type) {
        return new Selection(
                type,
                COLLECTOR.collectFields(
                        FieldCollectorParameters.newParameters()
                                .schema(schema)
                                .objectType(type)
                                .fragments(fragments)
                                .variables(conditions)
                                .graphQLContext(GraphQLContext.getDefault())
                                .build(),
                        field),
                this);
    }

    /**
     * What the plans of a schema have in common.
     *
     * @param resolvers by the name of the type and of the field
     */
    record Wiring(Map<String, Map<String, FieldResolver>> resolvers, Components components) {}
}
