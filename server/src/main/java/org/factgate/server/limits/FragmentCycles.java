package org.factgate.server.limits;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds fragments that spread themselves (GraphQL specification, section 5.5.2.2) in linear time. The engine's own rule takes the third power
 * of a chain's length.
 */
public final class FragmentCycles {
    private final Map<String, FragmentDefinition> fragments = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> done = new HashSet<>();

    private FragmentCycles(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** A spread that closes a cycle; empty if there is none. */
    public static Optional<FragmentSpread> find(Document document) {
        FragmentCycles cycles = new FragmentCycles(document);
        return cycles.fragments.values().stream()
                .map(cycles::from)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<FragmentSpread> from(FragmentDefinition fragment) {
        if (done.contains(fragment.getName())) {
            return Optional.empty();
        }
        open.add(fragment.getName());
        Set<FragmentSpread> spreads = new LinkedHashSet<>();
        gather(fragment.getSelectionSet(), spreads);
        Optional<FragmentSpread> found =
                spreads.stream().map(this::closing).flatMap(Optional::stream).findFirst();
        open.remove(fragment.getName());
        done.add(fragment.getName());
        return found;
    }

    private Optional<FragmentSpread> closing(FragmentSpread spread) {
        if (open.contains(spread.getName())) {
            return Optional.of(spread);
        }
        FragmentDefinition next = fragments.get(spread.getName());
        return next == null ? Optional.empty() : from(next);
    }

    private static void gather(@Nullable SelectionSet set, Set<FragmentSpread> spreads) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field -> gather(field.getSelectionSet(), spreads);
                case InlineFragment inline -> gather(inline.getSelectionSet(), spreads);
                case FragmentSpread spread -> spreads.add(spread);
                default -> throw new IllegalArgumentException("no selection: " + selection);
            }
        }
    }
}
