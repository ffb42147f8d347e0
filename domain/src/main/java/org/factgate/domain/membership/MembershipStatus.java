package org.factgate.domain.membership;

/** What standing a state has in an organisation. */
public enum MembershipStatus {
    MEMBER,
    OBSERVER,
    DIALOGUE_PARTNER,
    PARTNER,
    GUEST
}
