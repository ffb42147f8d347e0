package org.factgate.domain.person;

import java.util.Set;
import org.factgate.domain.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Which people to keep. A null keeps everything.
 *
 * @param ids only these
 * @param nationality only nationals of this state
 */
public record PersonFilter(
        @Nullable Set<NodeId> ids, @Nullable NodeId nationality) {
    /** Keeps everything. */
    public static final PersonFilter ALL = new PersonFilter(null, null);
}
