package org.factgate.domain.chairmanship;

import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.paging.Catalogue;

/** Who held the chair of which organisation. */
public interface Chairmanships extends Catalogue<Chairmanship, ChairmanshipFilter, Chairmanships.Way> {
    /** The term that each summit concluded. */
    Map<NodeId, Chairmanship> concludedBy(Set<NodeId> summits);

    /** The ways in which a node has a list of them. */
    enum Way {
        /** Those of a state. */
        STATE,
        /** Those in the chair of an organisation. */
        ORGANISATION
    }
}
