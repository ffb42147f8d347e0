package org.factgate.domain.topic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.paging.Catalogue;
import org.factgate.domain.paging.Unfiltered;

/** All topics. */
public interface Topics extends Catalogue<Topic, Unfiltered, Topics.Way> {
    /** The topics within each topic, by English name. */
    Map<NodeId, List<Topic>> narrowerThan(Set<NodeId> topics);

    /** No node has a paged list of topics. */
    enum Way {}
}
