package org.factgate.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that is sourced, by id, whatever its type. */
public interface Registry {
    /** The nodes with these ids, sources included; unknown ids are missing from the answer. One statement and one for each type met. */
    Map<NodeId, Node> byIds(Set<NodeId> ids);

    /** The entities and facts that each subject concerns, in order. */
    Map<NodeId, List<Node>> concernsOf(Set<NodeId> subjects);

    /** The names of each entity, in the order of the dataset. */
    Map<NodeId, List<Name>> namesOf(Set<NodeId> entities);
}
