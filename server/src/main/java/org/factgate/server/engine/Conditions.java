package org.factgate.server.engine;

import graphql.Directives;
import graphql.execution.ExecutionContext;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.language.Directive;
import graphql.language.Node;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLNonNull;
import java.util.Map;
import java.util.Optional;

/** What decides whether fields are selected (GraphQL specification, sections 3.13.1 and 3.13.2). */
final class Conditions {
    private Conditions() {}

    /**
     * The error of a variable that is null where {@code @skip} or {@code @include} needs true or false. Validation lets it pass if it has a
     * default (section 5.8.5), which an explicit null overrides.
     */
    static Optional<NonNullableValueCoercedAsNullException> missing(ExecutionContext execution) {
        Map<String, Object> values = execution.getCoercedVariables().toMap();
        return execution.getOperationDefinition().getVariableDefinitions().stream()
                .filter(variable -> values.containsKey(variable.getName()) && values.get(variable.getName()) == null)
                .filter(variable -> decides(variable, execution))
                .map(variable -> new NonNullableValueCoercedAsNullException(
                        variable, GraphQLNonNull.nonNull(graphql.Scalars.GraphQLBoolean)))
                .findFirst();
    }

    private static boolean decides(VariableDefinition variable, ExecutionContext execution) {
        return decides(variable.getName(), execution.getOperationDefinition())
                || execution.getFragmentsByName().values().stream()
                        .anyMatch(fragment -> decides(variable.getName(), fragment));
    }

    @SuppressWarnings("rawtypes") // as the syntax tree declares it
    private static boolean decides(String variable, Node<?> node) {
        if (node instanceof Directive directive && isCondition(directive)) {
            return directive.getArguments().stream()
                    .anyMatch(argument -> argument.getValue() instanceof VariableReference reference
                            && reference.getName().equals(variable));
        }
        for (Node child : node.getChildren()) {
            if (decides(variable, child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCondition(Directive directive) {
        return directive.getName().equals(Directives.SkipDirective.getName())
                || directive.getName().equals(Directives.IncludeDirective.getName());
    }
}
