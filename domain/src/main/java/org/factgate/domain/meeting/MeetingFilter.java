package org.factgate.domain.meeting;

import java.util.Set;
import org.factgate.domain.DateRange;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings to keep. A null keeps everything.
 *
 * @param type only of this type
 * @param ids only these
 * @param body only of this organisation or its bodies, at any depth
 * @param host only those hosted by this state
 * @param chair only those chaired by this person
 * @param date only those with a day in this range
 * @param status only those that stand so
 */
public record MeetingFilter(
        @Nullable NodeType type,
        @Nullable Set<NodeId> ids,
        @Nullable NodeId body,
        @Nullable NodeId host,
        @Nullable NodeId chair,
        @Nullable DateRange date,
        @Nullable MeetingStatus status) {
    /** Keeps everything. */
    public static final MeetingFilter ALL = new MeetingFilter(null, null, null, null, null, null, null);
}
