package org.factgate.domain.state;

import java.util.List;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.membership.MembershipStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which states to keep. A null keeps everything.
 *
 * @param ids only these
 * @param region only of this region or subregion, by code or English name
 * @param statusSequence only those whose standing in the organisation of the dataset went through these, in this order
 */
public record StateFilter(
        @Nullable Set<NodeId> ids,
        @Nullable String region,
        @Nullable List<MembershipStatus> statusSequence) {
    /** Keeps everything. */
    public static final StateFilter ALL = new StateFilter(null, null, null);
}
