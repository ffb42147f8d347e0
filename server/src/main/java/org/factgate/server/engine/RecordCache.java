package org.factgate.server.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.Node;
import org.factgate.server.call.RequestContext;
import org.factgate.server.call.Selected;
import org.factgate.server.paging.Connection;
import org.jspecify.annotations.Nullable;

/**
 * What resolvers have read from a store that never changes: records and pages of lists, by the relation, the arguments, the context of the
 * operation and the parent's key. Bounded by the number of records that it holds. It lives and dies with the engine over its store, so what it
 * holds is never stale. Safe for use by many threads.
 */
final class RecordCache {
    /** Stands for what is not there, which is worth knowing as well. */
    private static final Object NOTHING = new Object();

    private static final int UNKNOWN = 20;

    private final Cache<Key, Object> values;

    /**
     * A cache.
     *
     * @param maxRecords how many records it may hold; 0 for none at all
     */
    RecordCache(long maxRecords) {
        values = Caffeine.newBuilder()
                .maximumWeight(maxRecords)
                .weigher((Key key, Object value) -> records(value))
                .executor(Runnable::run)
                .build();
    }

    /** What is known under a key: null if nothing is, otherwise a value that may be missing. */
    @Nullable
    Known find(Key key) {
        Object value = values.getIfPresent(key);
        return value == null ? null : new Known(value == NOTHING ? null : value);
    }

    /** Keeps a value, or that there is none. */
    void keep(Key key, @Nullable Object value) {
        values.put(key, value == null ? NOTHING : value);
    }

    private static int records(Object value) {
        return switch (value) {
            case Node node -> 1;
            case Connection connection -> 1 + connection.edges().size();
            case Collection<?> collection -> 1 + collection.size();
            default -> value == NOTHING ? 1 : UNKNOWN;
        };
    }

    /**
     * What a value answers.
     *
     * @param relation the relation
     * @param arguments of the field, as they were coerced
     * @param selects what of the value is asked for
     * @param context what the operation says for all of its fields
     */
    record Lookup(
            String relation, Map<String, @Nullable Object> arguments, Set<Selected> selects, RequestContext context) {}

    /**
     * A lookup for one parent.
     *
     * @param lookup the lookup
     * @param parent the parent's key
     */
    record Key(Lookup lookup, Object parent) {}

    /**
     * What is known.
     *
     * @param value null if it is known that there is none
     */
    record Known(@Nullable Object value) {}
}
