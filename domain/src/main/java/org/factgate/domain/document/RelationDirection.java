package org.factgate.domain.document;

/** Which way a relation between documents is followed. */
public enum RelationDirection {
    FORWARD,
    BACKWARD,
    BOTH
}
