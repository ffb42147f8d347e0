package org.factgate.domain;

/** Anything with an id. */
public interface Node {
    /** The permanent id. */
    NodeId id();

    /** Its type. */
    NodeType type();
}
