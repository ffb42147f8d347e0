package org.factgate.domain.meeting;

import java.util.Set;
import org.factgate.domain.DateRange;
import org.factgate.domain.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Which participations to keep. A null keeps everything.
 *
 * @param capacities only in these capacities
 * @param body only in meetings of this organisation or its bodies
 * @param participant only of this state or organisation
 * @param representative only headed by this person
 * @param date only in meetings that began in this range
 */
public record ParticipationFilter(
        @Nullable Set<ParticipationCapacity> capacities,
        @Nullable NodeId body,
        @Nullable NodeId participant,
        @Nullable NodeId representative,
        @Nullable DateRange date) {
    /** Keeps everything. */
    public static final ParticipationFilter ALL = new ParticipationFilter(null, null, null, null, null);
}
