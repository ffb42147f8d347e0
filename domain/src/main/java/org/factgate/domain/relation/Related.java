package org.factgate.domain.relation;

import org.factgate.domain.NodeId;

/**
 * A tie seen from one of its ends.
 *
 * @param relation the tie
 * @param forward whether it is seen from its subject
 */
public record Related(Relation relation, boolean forward) {
    /** The other end. */
    public NodeId otherId() {
        return forward ? relation.objectId() : relation.subjectId();
    }
}
