package org.factgate.domain.cooperation;

/** What a tie with another organisation consists of. */
public enum CooperationKind {
    MEMORANDUM,
    PROTOCOL,
    OBSERVER,
    DECISION,
    CONTACT
}
