package org.factgate.domain.document;

/**
 * A document that another one names or that names it.
 *
 * @param document the document
 * @param relationKind how the one refers to the other
 * @param direction FORWARD if the owner of the list names this one
 */
public record RelatedDocument(Document document, DocumentRelationKind relationKind, RelationDirection direction) {}
