package org.factgate.domain;

/** The sorts of names. */
public enum NameKind {
    /** The name by which it is listed. */
    PRIMARY,
    /** The formal long form. */
    OFFICIAL,
    ABBREVIATION,
    ALIAS,
    /** A name no longer in use. */
    FORMER
}
