package org.factgate.domain.claim;

/** What the check of a claim found. */
public enum Verdict {
    CONFIRMED,
    NUANCED,
    CORRECTED,
    CONTRADICTED,
    PLAUSIBLE,
    UNCONFIRMED,
    OPINION
}
