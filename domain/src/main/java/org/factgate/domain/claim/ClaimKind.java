package org.factgate.domain.claim;

/** What a claim is about. */
public enum ClaimKind {
    HISTORY,
    MEMBERSHIP,
    SUMMIT,
    DOCUMENT,
    BODY,
    CHAIRMANSHIP,
    INITIATIVE,
    UN,
    EVENT,
    PRINCIPLE,
    PRIORITY,
    ASSESSMENT
}
