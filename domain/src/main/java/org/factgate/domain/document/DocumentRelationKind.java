package org.factgate.domain.document;

/** How one document refers to another. */
public enum DocumentRelationKind {
    IMPLEMENTS,
    AMENDS,
    SUCCEEDS,
    BASED_ON,
    REFERS_TO
}
