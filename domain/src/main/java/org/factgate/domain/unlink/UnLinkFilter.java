package org.factgate.domain.unlink;

import java.util.Set;
import org.factgate.domain.DateRange;
import org.factgate.domain.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Which links to keep. A null keeps everything.
 *
 * @param ids only these
 * @param kinds only of these kinds
 * @param statuses only those that stand so
 * @param topics only about one of these topics or what lies within them
 * @param date only those of this range
 * @param party only with this organisation or one of its bodies as a party
 * @param proposedBy only those that this state brought in or promoted
 */
public record UnLinkFilter(
        @Nullable Set<NodeId> ids,
        @Nullable Set<UnLinkKind> kinds,
        @Nullable Set<UnLinkStatus> statuses,
        @Nullable Set<NodeId> topics,
        @Nullable DateRange date,
        @Nullable NodeId party,
        @Nullable NodeId proposedBy) {
    /** Keeps everything. */
    public static final UnLinkFilter ALL = new UnLinkFilter(null, null, null, null, null, null, null);
}
