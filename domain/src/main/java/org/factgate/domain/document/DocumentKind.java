package org.factgate.domain.document;

/** The kinds of document. */
public enum DocumentKind {
    CHARTER,
    TREATY,
    CONVENTION,
    AGREEMENT,
    PROTOCOL,
    MEMORANDUM,
    DECLARATION,
    STATEMENT,
    COMMUNIQUE,
    RESOLUTION,
    DECISION,
    REGULATION,
    CONCEPT,
    STRATEGY,
    PROGRAMME,
    ACTION_PLAN,
    INFORMATION_REPORT,
    LETTER,
    OTHER
}
