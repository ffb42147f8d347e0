package org.factgate.server.http.response;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.LongAdder;
import org.factgate.server.http.compression.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * Whole answers by what was asked of which dataset. The store under a dataset's fingerprint never changes, so an answer is a function of the
 * request and the fingerprint, and what is kept is never stale. Bounded by bytes; the answers used least go first. Safe for use by many
 * threads.
 */
public final class ResponseCache {
    private final Cache<Key, StoredResponse> responses;
    private final boolean enabled;
    private final LongAdder hits = new LongAdder();
    private final LongAdder kept = new LongAdder();

    /**
     * A cache.
     *
     * @param maxBytes of requests and answers together; 0 for no cache
     */
    public ResponseCache(long maxBytes) {
        enabled = maxBytes > 0;
        responses = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((Key key, StoredResponse response) -> key.bytes() + response.bytes())
                .executor(Runnable::run)
                .build();
    }

    /** Whether anything is kept. */
    public boolean isEnabled() {
        return enabled;
    }

    /** The answer given to the same request before; null if there is none. */
    public @Nullable StoredResponse find(RequestKey request, String fingerprint) {
        StoredResponse found = enabled ? responses.getIfPresent(new Key(request, fingerprint)) : null;
        if (found != null) {
            hits.increment();
        }
        return found;
    }

    /** Keeps an answer. */
    public void keep(RequestKey request, String fingerprint, StoredResponse response) {
        if (enabled) {
            kept.increment();
            responses.put(new Key(request, fingerprint), response);
        }
    }

    /** Where the body of an answer is kept, if it still is: its encodings are made as they are asked for, and counted then. */
    public Shelf shelf(RequestKey request, String fingerprint) {
        return change -> responses
                .asMap()
                .computeIfPresent(new Key(request, fingerprint), (_, kept) -> kept.with(change.apply(kept.body())));
    }

    /** Drops the answers of former datasets, which nobody will ask for again. */
    public void keepOnly(String fingerprint) {
        responses.asMap().keySet().removeIf(key -> !key.fingerprint().equals(fingerprint));
    }

    /** How many requests were answered from here. */
    public long hits() {
        return hits.sum();
    }

    /** How many answers were kept, some of them no longer. */
    public long kept() {
        return kept.sum();
    }

    /** How many bytes it holds, about. */
    public long bytes() {
        return responses
                .policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }

    private record Key(RequestKey request, String fingerprint) {
        int bytes() {
            return request.bytes();
        }
    }
}
