package org.factgate.domain.office;

import org.factgate.domain.paging.Catalogue;

/** All offices. */
public interface Offices extends Catalogue<Office, OfficeFilter, Offices.Way> {
    /** The ways in which a node has a list of them. */
    enum Way {
        /** The offices of a state. */
        STATE,
        /** The offices of an organisation and of its bodies. */
        ORGANISATION
    }
}
