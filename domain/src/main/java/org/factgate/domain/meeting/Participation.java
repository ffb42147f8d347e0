package org.factgate.domain.meeting;

import org.factgate.domain.Header;
import org.factgate.domain.NodeId;
import org.factgate.domain.Sourced;
import org.factgate.domain.unlink.ContactMode;
import org.jspecify.annotations.Nullable;

/**
 * That a state or an organisation took part in a meeting.
 *
 * @param header what all that is sourced has in common
 * @param meetingId the meeting
 * @param participantId the state, organisation or body
 * @param capacity as what
 * @param representativeId the head of the delegation
 * @param representativeTitle the office of the head of the delegation as the source words it
 * @param contactMode how it took part, where not in person
 */
public record Participation(
        Header header,
        NodeId meetingId,
        NodeId participantId,
        ParticipationCapacity capacity,
        @Nullable NodeId representativeId,
        @Nullable String representativeTitle,
        @Nullable ContactMode contactMode)
        implements Sourced {}
