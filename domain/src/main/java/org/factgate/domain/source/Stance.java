package org.factgate.domain.source;

/** Whether a citation bears a record out. */
public enum Stance {
    SUPPORTS,
    CONTRADICTS
}
