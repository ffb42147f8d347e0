package org.factgate.domain.document;

/** Whether a title is that of the text itself. */
public enum TitleKind {
    OFFICIAL,
    DESCRIPTIVE
}
