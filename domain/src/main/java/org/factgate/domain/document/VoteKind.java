package org.factgate.domain.document;

/** How a resolution was adopted. */
public enum VoteKind {
    CONSENSUS,
    RECORDED
}
