package org.factgate.domain;

import org.jspecify.annotations.Nullable;

/** Anything that the dataset asserts and that therefore carries citations: an entity, a fact or a claim. */
public interface Sourced extends Node {
    /** What all that is sourced has in common. */
    Header header();

    @Override
    default NodeId id() {
        return header().id();
    }

    @Override
    default NodeType type() {
        return header().type();
    }

    /** What it is, in one to three sentences; null where nothing needs to be said. */
    default @Nullable String summary() {
        return header().summary();
    }

    /** A remark on how the record came about; null if none. */
    default @Nullable String note() {
        return header().note();
    }

    /** Whether a source contradicts it. */
    default boolean disputed() {
        return header().disputed();
    }
}
