package org.factgate.server.document;

import org.factgate.domain.document.Document;
import org.factgate.domain.document.DocumentRelationKind;
import org.factgate.domain.document.RelatedDocument;
import org.factgate.domain.document.RelationDirection;
import org.factgate.server.paging.Connection;

/**
 * An edge that carries the relation.
 *
 * @param node the other document
 * @param cursor where it stands in the list
 * @param relationKind how the one refers to the other
 * @param direction which one names which
 */
public record RelatedDocumentEdge(
        Document node, String cursor, DocumentRelationKind relationKind, RelationDirection direction)
        implements Connection.Edge {
    RelatedDocumentEdge(RelatedDocument related, String cursor) {
        this(related.document(), cursor, related.relationKind(), related.direction());
    }
}
