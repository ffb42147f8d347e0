package org.factgate.domain.person;

import org.factgate.domain.paging.Catalogue;

/** All people. */
public interface People extends Catalogue<Person, PersonFilter, People.Way> {
    /** The ways in which a node has a list of them. */
    enum Way {
        /** The nationals of a state. */
        NATIONALITY
    }
}
