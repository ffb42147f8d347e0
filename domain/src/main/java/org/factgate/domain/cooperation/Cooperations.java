package org.factgate.domain.cooperation;

import org.factgate.domain.paging.Catalogue;
import org.factgate.domain.paging.Unfiltered;

/** Ties with organisations outside the United Nations. */
public interface Cooperations extends Catalogue<Cooperation, Unfiltered, Cooperations.Way> {
    /** The ways in which a node has a list of them. */
    enum Way {
        /** Those of an organisation, from either side. */
        ORGANISATION,
        /** Those agreed at a meeting. */
        AGREED_AT,
        /** Those that a person signed. */
        SIGNED_BY
    }
}
