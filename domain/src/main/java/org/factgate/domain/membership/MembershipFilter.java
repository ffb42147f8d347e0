package org.factgate.domain.membership;

import java.util.Set;
import org.factgate.domain.DateRange;
import org.factgate.domain.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Which memberships to keep. A null keeps everything.
 *
 * @param organisation only in this organisation
 * @param state only of this state
 * @param statuses only with these statuses
 * @param founding only of founders, or only of others
 * @param started only those that began in this range
 */
public record MembershipFilter(
        @Nullable NodeId organisation,
        @Nullable NodeId state,
        @Nullable Set<MembershipStatus> statuses,
        @Nullable Boolean founding,
        @Nullable DateRange started) {
    /** Keeps everything. */
    public static final MembershipFilter ALL = new MembershipFilter(null, null, null, null, null);
}
