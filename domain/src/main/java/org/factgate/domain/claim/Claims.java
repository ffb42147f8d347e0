package org.factgate.domain.claim;

import org.factgate.domain.paging.Catalogue;

/** All claims, by source and place in it. */
public interface Claims extends Catalogue<Claim, ClaimFilter, Claims.Way> {
    /** The ways in which a node has a list of them. */
    enum Way {
        /** Those that a source makes. */
        SOURCE,
        /** Those about an entity or a fact. */
        CONCERNS
    }
}
