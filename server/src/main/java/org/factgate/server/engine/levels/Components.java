package org.factgate.server.engine.levels;

import graphql.schema.fetching.LambdaFetchingSupport;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Compiled access to what a parent has under the name of a field, found as graphql-java finds it. One for each class and name, whatever the
 * number of documents.
 */
final class Components {
    private final ConcurrentMap<Accessor, Function<Object, Object>> known = new ConcurrentHashMap<>();

    /** The accessor. */
    Function<Object, Object> of(Class<?> parent, String name) {
        return known.computeIfAbsent(new Accessor(parent, name), Components::find);
    }

    private static Function<Object, Object> find(Accessor accessor) {
        return LambdaFetchingSupport.createGetter(accessor.parent, accessor.component)
                .orElseThrow(
                        () -> new IllegalStateException(accessor.parent + " has no component " + accessor.component));
    }

    private record Accessor(Class<?> parent, String component) {}
}
