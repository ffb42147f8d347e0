package org.factgate.domain.document;

import java.util.Set;
import org.factgate.domain.DateRange;
import org.factgate.domain.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Which documents to keep. A null keeps everything.
 *
 * @param ids only these
 * @param kinds only of these kinds
 * @param statuses only those that stand so
 * @param topics only about one of these topics or what lies within them
 * @param adopted only those adopted in this range
 * @param adoptedBy only those adopted by this organisation or its bodies
 * @param adoptedAt only those adopted at this meeting
 * @param host only those adopted at meetings that this state hosted
 * @param signatory only those that this state signed
 * @param proposedBy only those that this state introduced
 */
public record DocumentFilter(
        @Nullable Set<NodeId> ids,
        @Nullable Set<DocumentKind> kinds,
        @Nullable Set<DocumentStatus> statuses,
        @Nullable Set<NodeId> topics,
        @Nullable DateRange adopted,
        @Nullable NodeId adoptedBy,
        @Nullable NodeId adoptedAt,
        @Nullable NodeId host,
        @Nullable NodeId signatory,
        @Nullable NodeId proposedBy) {
    /** Keeps everything. */
    public static final DocumentFilter ALL =
            new DocumentFilter(null, null, null, null, null, null, null, null, null, null);
}
