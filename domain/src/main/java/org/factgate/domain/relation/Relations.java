package org.factgate.domain.relation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.paging.ListRequest;
import org.factgate.domain.paging.Page;

/** All ties between entities. */
public interface Relations {
    /** A page of the ties of each owner, by date unless ordered otherwise, then by kind. */
    Map<NodeId, Page<Related>> of(Set<NodeId> owners, ListRequest<RelatedFilter> request);

    /** The shortest ways between two entities, in a fixed order. Unknown ids have no ways. */
    List<Path> paths(PathRequest request);

    /** What is around an entity; the entity alone if nothing is. */
    Neighbourhood around(NeighbourhoodRequest request);
}
