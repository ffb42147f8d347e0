package org.factgate.domain.initiative;

/** How far an initiative has come. */
public enum InitiativeStatus {
    PROPOSED,
    UNDER_CONSIDERATION,
    LAUNCHED,
    ADOPTED,
    COMPLETED
}
