package org.factgate.domain.unlink;

/** How somebody took part. */
public enum ContactMode {
    IN_PERSON,
    REPRESENTATIVE,
    MESSAGE,
    VIDEO,
    LETTER
}
