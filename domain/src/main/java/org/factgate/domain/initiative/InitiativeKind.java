package org.factgate.domain.initiative;

/** The kinds of initiative. */
public enum InitiativeKind {
    PROPOSAL,
    DOCUMENT_PROPOSAL,
    MECHANISM,
    PROJECT,
    EVENT,
    DESIGNATION,
    YEAR,
    CHAIRMANSHIP
}
