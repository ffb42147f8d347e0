package org.factgate.server.limits;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Measures the operations of one document, each fragment once: linear in the document's length, whatever its fragments spread. */
final class Measuring {
    /** The lists of the introspection system that lead from a type to types. */
    private static final Set<String> TYPE_LISTS = Set.of("fields", "interfaces", "possibleTypes", "inputFields");

    private static final Set<String> INTROSPECTION = Set.of("__schema", "__type");

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Measures> measured = new HashMap<>();

    Measuring(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    Measures of(OperationDefinition operation) {
        return of(operation.getSelectionSet())
                .withDirectives(operation.getDirectives().size());
    }

    private Measures of(@Nullable SelectionSet set) {
        Measures sum = Measures.NONE;
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                sum = sum.plus(of(selection));
            }
        }
        return sum;
    }

    private Measures of(Selection<?> selection) {
        return switch (selection) {
            case Field field -> of(field);
            case InlineFragment inline ->
                of(inline.getSelectionSet())
                        .withDirectives(inline.getDirectives().size());
            case FragmentSpread spread ->
                fragment(spread.getName()).withDirectives(spread.getDirectives().size());
            default -> throw new IllegalArgumentException("no selection: " + selection);
        };
    }

    private Measures of(Field field) {
        Measures below = of(field.getSelectionSet());
        int nesting = below.listNesting() + (TYPE_LISTS.contains(field.getName()) ? 1 : 0);
        boolean introspects = INTROSPECTION.contains(field.getName());
        return new Measures(
                below.depth() + 1,
                1,
                below.aliases() + (field.getAlias() == null ? 0 : 1),
                below.directives() + field.getDirectives().size(),
                nesting,
                introspects ? Math.max(below.listNesting(), below.introspectionDepth()) : below.introspectionDepth());
    }

    private Measures fragment(String name) {
        Measures known = measured.get(name);
        if (known != null) {
            return known;
        }
        FragmentDefinition fragment = fragments.get(name);
        if (fragment == null) {
            return Measures.NONE;
        }
        // stands while the fragment is measured, so that a cycle ends; validation refuses it
        measured.put(name, Measures.NONE);
        Measures measures = of(fragment.getSelectionSet())
                .withDirectives(fragment.getDirectives().size());
        measured.put(name, measures);
        return measures;
    }
}
