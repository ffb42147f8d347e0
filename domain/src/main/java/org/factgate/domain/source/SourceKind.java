package org.factgate.domain.source;

/** The kinds of source, the better ones first. */
public enum SourceKind {
    OFFICIAL,
    LEGAL_TEXT,
    OFFICIAL_COPY,
    LEGAL_DATABASE,
    DOCUMENT_DATABASE,
    ACADEMIC,
    DATASET,
    REFERENCE,
    NEWS,
    OP_ED
}
