package org.factgate.domain.chairmanship;

import org.factgate.domain.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Which terms to keep. A null keeps everything.
 *
 * @param state only of this state
 */
public record ChairmanshipFilter(@Nullable NodeId state) {
    /** Keeps everything. */
    public static final ChairmanshipFilter ALL = new ChairmanshipFilter(null);
}
