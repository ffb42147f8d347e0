package org.factgate.domain.organisation;

import java.util.Set;
import org.factgate.domain.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations to keep. A null keeps everything.
 *
 * @param ids only these
 * @param kinds only of these kinds
 * @param within only this organisation and its bodies, at any depth
 */
public record OrganisationFilter(
        @Nullable Set<NodeId> ids,
        @Nullable Set<OrganisationKind> kinds,
        @Nullable NodeId within) {
    /** Keeps everything. */
    public static final OrganisationFilter ALL = new OrganisationFilter(null, null, null);
}
