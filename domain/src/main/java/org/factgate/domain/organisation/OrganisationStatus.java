package org.factgate.domain.organisation;

/** How far a body has come. */
public enum OrganisationStatus {
    PROPOSED,
    AGREED,
    ESTABLISHED,
    SUSPENDED,
    DISSOLVED
}
