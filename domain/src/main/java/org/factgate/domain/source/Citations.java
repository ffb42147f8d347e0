package org.factgate.domain.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.paging.Page;
import org.factgate.domain.paging.PageRequest;

/** All citations. */
public interface Citations {
    /** A page of all of them, by source and place in it. */
    Page<Citation> list(CitationFilter filter, PageRequest page);

    /** A page of those that point into each source, by place in it. */
    Map<NodeId, Page<Citation>> into(Set<NodeId> sources, CitationFilter filter, PageRequest page);

    /** The citations of each record, supporting ones first, then in the order of the dataset; records without any are missing. */
    Map<NodeId, List<Citation>> of(Set<NodeId> records);
}
