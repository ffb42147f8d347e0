package org.factgate.domain.office;

import org.factgate.domain.paging.Catalogue;
import org.factgate.domain.paging.Unfiltered;

/** Who held which office, and when. */
public interface Tenures extends Catalogue<Tenure, Unfiltered, Tenures.Way> {
    /** The ways in which a node has a list of them. */
    enum Way {
        /** The offices that a person held. */
        PERSON,
        /** Those who held an office. */
        OFFICE,
        /** The offices in which a source shows people at a meeting. */
        ATTESTED_AT
    }
}
