package org.factgate.domain.meeting;

/** Whether a meeting has taken place. */
public enum MeetingStatus {
    PLANNED,
    HELD
}
