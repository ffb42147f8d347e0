package org.factgate.server.engine;

import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLTypeUtil;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.factgate.server.call.Selected;

/**
 * What is selected below each field of one operation. The fields of a document are the same for every object on which they are asked, so each
 * is looked at once; one that stands in several places of the document is looked at every time. Used by one thread.
 */
final class Selections {
    private final IdentityHashMap<Field, Set<Selected>> known = new IdentityHashMap<>();

    Set<Selected> below(DataFetchingEnvironment environment) {
        if (!isConnection(environment)) {
            return Set.of();
        }
        List<Field> fields = environment.getMergedField().getFields();
        if (fields.size() > 1) {
            return look(environment);
        }
        Set<Selected> found = known.get(fields.getFirst());
        if (found == null) {
            found = look(environment);
            known.put(fields.getFirst(), found);
        }
        return found;
    }

    private static boolean isConnection(DataFetchingEnvironment environment) {
        return GraphQLTypeUtil.unwrapAll(environment.getFieldType()) instanceof GraphQLFieldsContainer type
                && type.getFieldDefinition("pageInfo") != null;
    }

    private static Set<Selected> look(DataFetchingEnvironment environment) {
        Set<Selected> found = EnumSet.noneOf(Selected.class);
        for (Selected one : Selected.values()) {
            if (one.isIn(environment.getSelectionSet()::contains)) {
                found.add(one);
            }
        }
        return found;
    }
}
