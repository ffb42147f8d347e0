package org.factgate.domain.source;

import java.util.Set;
import org.factgate.domain.DateRange;
import org.factgate.domain.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Which sources to keep. A null keeps everything.
 *
 * @param ids only these
 * @param kinds only of these kinds
 * @param date only those that came out in this range
 * @param language only in this language
 */
public record SourceFilter(
        @Nullable Set<NodeId> ids,
        @Nullable Set<SourceKind> kinds,
        @Nullable DateRange date,
        @Nullable String language) {
    /** Keeps everything. */
    public static final SourceFilter ALL = new SourceFilter(null, null, null, null);
}
