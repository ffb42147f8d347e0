package org.factgate.domain.membership;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.paging.Catalogue;

/** How states stood to organisations. */
public interface Memberships extends Catalogue<Membership, MembershipFilter, Memberships.Way> {
    /** The steps that led to each membership, in order. */
    Map<NodeId, List<MembershipStep>> stepsOf(Set<NodeId> memberships);

    /** The ways in which a node has a list of them. */
    enum Way {
        /** Those of a state. */
        STATE,
        /** Those in an organisation. */
        ORGANISATION,
        /** Those that rest on the decision of a meeting. */
        DECIDED_AT
    }
}
