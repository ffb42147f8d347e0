package org.factgate.domain.meeting;

/** How a meeting is held. */
public enum MeetingFormat {
    IN_PERSON,
    VIDEO
}
