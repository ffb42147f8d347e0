package org.factgate.server.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation to execute.
 *
 * @param document the GraphQL document
 * @param name which of its operations; null if it has only one
 * @param variables their values by name
 */
public record Operation(String document, @Nullable String name, Map<String, @Nullable Object> variables) {
    public Operation {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** The only operation of a document, without variables. */
    public static Operation of(String document) {
        return new Operation(document, null, Map.of());
    }
}
