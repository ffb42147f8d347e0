package org.factgate.domain.document;

/** What a single state did to a document besides signing it. */
public enum TreatyActionKind {
    ACCESSION,
    ENTRY_INTO_FORCE
}
