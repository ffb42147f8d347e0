package org.factgate.server.engine.levels;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.factgate.server.engine.lookup.Lookup;
import org.factgate.server.engine.lookup.RecordCache;
import org.jspecify.annotations.Nullable;

/** What one execution has read, so that it asks the store for nothing twice; behind it what others have read before. */
final class Reads {
    /** Stands for what is not there. */
    private static final Object NOTHING = new Object();

    private final RecordCache cache;
    private final Map<Lookup, Map<Object, Object>> own = new HashMap<>();

    Reads(RecordCache cache) {
        this.cache = cache;
    }

    /** What is known of a parent; null if it has to be read. */
    RecordCache.@Nullable Known find(Lookup lookup, Object parent) {
        Map<Object, Object> read = own.get(lookup);
        Object value = read == null ? null : read.get(parent);
        return value == null ? cache.find(lookup, parent) : new RecordCache.Known(value == NOTHING ? null : value);
    }

    /** What was found for parents; for those that are missing there is nothing. */
    void keep(Lookup lookup, Set<Object> parents, Map<?, ?> found) {
        Map<Object, Object> read = own.computeIfAbsent(lookup, _ -> new HashMap<>());
        for (Object parent : parents) {
            Object value = found.get(parent);
            read.put(parent, value == null ? NOTHING : value);
            cache.keep(lookup, parent, value);
        }
    }
}
