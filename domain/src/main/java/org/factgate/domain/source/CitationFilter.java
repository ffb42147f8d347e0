package org.factgate.domain.source;

import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.jspecify.annotations.Nullable;

/**
 * Which citations to keep. A null keeps everything.
 *
 * @param stance only supporting or only contradicting ones
 * @param source only into this source
 * @param recordTypes only of records of these types
 */
public record CitationFilter(
        @Nullable Stance stance,
        @Nullable NodeId source,
        @Nullable Set<NodeType> recordTypes) {
    /** Keeps everything. */
    public static final CitationFilter ALL = new CitationFilter(null, null, null);
}
