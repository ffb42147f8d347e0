package org.factgate.domain.initiative;

import java.util.Set;
import org.factgate.domain.DateRange;
import org.factgate.domain.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Which initiatives to keep. A null keeps everything.
 *
 * @param ids only these
 * @param kinds only of these kinds
 * @param statuses only those that have come so far
 * @param topics only about one of these topics or what lies within them
 * @param proposed only those proposed in this range
 * @param proposedBy only those that this state proposed
 */
public record InitiativeFilter(
        @Nullable Set<NodeId> ids,
        @Nullable Set<InitiativeKind> kinds,
        @Nullable Set<InitiativeStatus> statuses,
        @Nullable Set<NodeId> topics,
        @Nullable DateRange proposed,
        @Nullable NodeId proposedBy) {
    /** Keeps everything. */
    public static final InitiativeFilter ALL = new InitiativeFilter(null, null, null, null, null, null);
}
