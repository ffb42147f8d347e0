package org.factgate.server.relation;

import org.factgate.domain.relation.Related;
import org.factgate.domain.relation.RelationKind;
import org.factgate.server.paging.Connection;

/**
 * A neighbour with the tie that makes it one.
 *
 * @param node the neighbour
 * @param cursor where it stands in the list
 * @param related the tie
 */
record RelatedEdge(Object node, String cursor, Related related) implements Connection.Edge {
    RelationKind relationKind() {
        return related.relation().relationKind();
    }
}
