package org.factgate.domain.meeting;

import org.factgate.domain.paging.Catalogue;

/** Who took part in which meeting. */
public interface Participations extends Catalogue<Participation, ParticipationFilter, Participations.Way> {
    /** The ways in which a node has a list of them. */
    enum Way {
        /** Who took part in a meeting. */
        MEETING,
        /** The meetings in which a state or an organisation took part. */
        PARTICIPANT,
        /** The delegations that a person headed. */
        REPRESENTATIVE
    }
}
