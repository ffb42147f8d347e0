package org.factgate.server.engine.lookup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.OperationDefinition;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out for an operation and its variables, a few for each operation. It is held as long as the operation is, which is as long as
 * its document is kept: documents are bounded, so this is. Safe for use by many threads.
 */
public final class OperationCache<V> {
    /** So many variants of an operation, not more: variables are whatever clients send. */
    private static final int MOST = 20;

    private static final int LONGEST_TEXT = 100;

    // by identity: the same text parsed again is another operation
    private final Cache<OperationDefinition, Cache<Map<String, ?>, V>> kept =
            Caffeine.newBuilder().weakKeys().build();

    /** What is kept, else what is worked out now, which is kept if the variables are small. */
    public V get(OperationDefinition operation, Map<String, ?> variables, Supplier<V> work) {
        if (!variables.values().stream().allMatch(OperationCache::isSmall)) {
            return work.get();
        }
        return kept.get(operation, _ -> Caffeine.newBuilder().maximumSize(MOST).build())
                .get(variables, _ -> work.get());
    }

    private static boolean isSmall(@Nullable Object value) {
        return !(value instanceof Collection<?>)
                && !(value instanceof Map<?, ?>)
                && !(value instanceof String text && text.length() > LONGEST_TEXT);
    }
}
