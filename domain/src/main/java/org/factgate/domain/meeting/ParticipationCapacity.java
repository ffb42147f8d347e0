package org.factgate.domain.meeting;

/** In what capacity a delegation took part. */
public enum ParticipationCapacity {
    MEMBER,
    OBSERVER,
    DIALOGUE_PARTNER,
    PARTNER,
    GUEST,
    ORGANISATION
}
