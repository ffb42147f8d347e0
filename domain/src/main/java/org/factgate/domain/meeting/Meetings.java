package org.factgate.domain.meeting;

import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.paging.Catalogue;

/** All meetings. */
public interface Meetings extends Catalogue<Meeting, MeetingFilter, Meetings.Way> {
    /** The ids of the last summit that began in each of these years; years without one are missing from the answer. */
    Map<Integer, NodeId> summitsByYears(Set<Integer> years);

    /** The ways in which a node has a list of them. */
    enum Way {
        /** The meetings of an organisation and of its bodies. */
        BODY,
        /** Those that a state hosted. */
        HOST,
        /** Those that a person chaired. */
        CHAIR,
        /** Those tied to a link with the United Nations or to an initiative. */
        TIED_TO,
        /** Those that began in a term in the chair or concluded it. */
        CHAIRMANSHIP
    }
}
