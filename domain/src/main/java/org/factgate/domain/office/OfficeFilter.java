package org.factgate.domain.office;

import java.util.Set;
import org.factgate.domain.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Which offices to keep. A null keeps everything.
 *
 * @param ids only these
 * @param state only offices of this state
 * @param organisation only offices of this organisation or its bodies
 */
public record OfficeFilter(
        @Nullable Set<NodeId> ids,
        @Nullable NodeId state,
        @Nullable NodeId organisation) {
    /** Keeps everything. */
    public static final OfficeFilter ALL = new OfficeFilter(null, null, null);
}
