package org.factgate.domain.relation;

import java.util.List;
import org.factgate.domain.NodeId;

/**
 * What is around an entity.
 *
 * @param nodeIds the entity in the middle, then the others by distance
 * @param relations the ties between them
 * @param truncated whether there was more
 */
public record Neighbourhood(List<NodeId> nodeIds, List<Relation> relations, boolean truncated) {
    public Neighbourhood {
        nodeIds = List.copyOf(nodeIds);
        relations = List.copyOf(relations);
    }
}
