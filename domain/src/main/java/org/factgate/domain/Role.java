package org.factgate.domain;

/** What a tie that is no more than its two ends means, read from its subject to its object. */
public enum Role {
    SIGNATORY,
    PARTY,
    SIGNED_BY,
    PROPOSED_BY,
    SUPPORTED_BY,
    SPONSOR,
    CONCERNS,
    TOPIC,
    OTHER_UN_PARTY,
    MEETING,
    DOCUMENT,
    ATTESTED_AT,
    EXPECTED_AT
}
