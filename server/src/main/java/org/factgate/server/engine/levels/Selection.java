package org.factgate.server.engine.levels;

import graphql.execution.MergedSelectionSet;
import graphql.schema.GraphQLObjectType;

/** What is selected on the objects of one type at one place of a document, in the order of the response. */
final class Selection {
    private final GraphQLObjectType type;
    private final PlannedField[] fields;

    Selection(GraphQLObjectType type, MergedSelectionSet selected, Plan plan) {
        this.type = type;
        this.fields = selected.getSubFieldsList().stream()
                .map(field -> new PlannedField(type, field, plan))
                .toArray(PlannedField[]::new);
    }

    GraphQLObjectType type() {
        return type;
    }

    int size() {
        return fields.length;
    }

    PlannedField field(int index) {
        return fields[index];
    }

    boolean has(String name) {
        for (PlannedField field : fields) {
            if (field.definition().getName().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
