package org.factgate.domain.principle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.paging.Catalogue;
import org.factgate.domain.paging.Unfiltered;

/** All principles. */
public interface Principles extends Catalogue<Principle, Unfiltered, Principles.Way> {
    /** The principles of each set, in order. */
    Map<NodeId, List<Principle>> partsOf(Set<NodeId> sets);

    /** No node has a paged list of principles. */
    enum Way {}
}
