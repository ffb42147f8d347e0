package org.factgate.domain.document;

/** How a document stands on a day. */
public enum DocumentStatus {
    NOT_YET_ADOPTED,
    UNDER_CONSIDERATION,
    SIGNED,
    ADOPTED,
    IN_FORCE,
    EXPIRED
}
