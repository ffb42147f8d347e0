package org.factgate.server.engine.lookup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import org.factgate.domain.Node;
import org.factgate.server.paging.Connection;
import org.jspecify.annotations.Nullable;

/**
 * What resolvers have read from a store that never changes: records and pages of lists, by the lookup and the parent's key. Bounded by the
 * number of records that it holds. It lives and dies with the engine over its store, so what it holds is never stale. Safe for use by many
 * threads.
 */
public final class RecordCache {
    /** Stands for what is not there, which is worth knowing as well. */
    private static final Object NOTHING = new Object();

    private static final int UNKNOWN = 20;

    private final boolean enabled;
    private final Cache<Key, Object> values;

    /**
     * A cache.
     *
     * @param maxRecords how many records it may hold; 0 for none at all
     */
    public RecordCache(long maxRecords) {
        enabled = maxRecords > 0;
        values = Caffeine.newBuilder()
                .maximumWeight(maxRecords)
                .weigher((Key key, Object value) -> records(value))
                .executor(Runnable::run)
                .build();
    }

    /**
     * What is known of one parent: null if nothing is, otherwise a value that may be missing.
     *
     * @param parent the parent's key
     */
    public @Nullable Known find(Lookup lookup, Object parent) {
        Object value = enabled ? values.getIfPresent(new Key(lookup, parent)) : null;
        return value == null ? null : new Known(value == NOTHING ? null : value);
    }

    /** Keeps a value, or that there is none. */
    public void keep(Lookup lookup, Object parent, @Nullable Object value) {
        if (enabled) {
            values.put(new Key(lookup, parent), value == null ? NOTHING : value);
        }
    }

    private static int records(Object value) {
        return switch (value) {
            case Node node -> 1;
            case Connection connection -> 1 + connection.edges().size();
            case Collection<?> collection -> 1 + collection.size();
            default -> value == NOTHING ? 1 : UNKNOWN;
        };
    }

    private record Key(Lookup lookup, Object parent) {}

    /**
     * What is known.
     *
     * @param value null if it is known that there is none
     */
    public record Known(@Nullable Object value) {}
}
