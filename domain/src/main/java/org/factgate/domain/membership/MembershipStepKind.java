package org.factgate.domain.membership;

/** The steps on the way to a status. */
public enum MembershipStepKind {
    APPLIED,
    AGREED_IN_PRINCIPLE,
    PROCEDURE_OPENED,
    DECIDED,
    MEMORANDUM_SIGNED,
    CHARTER_SIGNED,
    CHARTER_IN_FORCE,
    RATIFIED,
    EFFECTIVE,
    GUEST_AT
}
