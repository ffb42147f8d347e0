package org.factgate.domain.membership;

import org.factgate.domain.NodeId;
import org.factgate.domain.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way to a status.
 *
 * @param stepKind what was done
 * @param date when; null if unknown
 * @param meetingId at which meeting; null if at none
 */
public record MembershipStep(
        MembershipStepKind stepKind,
        @Nullable PartialDate date,
        @Nullable NodeId meetingId) {}
