package org.factgate.domain.state;

import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.paging.Catalogue;

/** All states. */
public interface States extends Catalogue<State, StateFilter, States.Way> {
    /** The ids of the states with these ISO 3166-1 codes, of two or three letters; unknown codes are missing from the answer. */
    Map<String, NodeId> idsByCodes(Set<String> codes);

    /** No node has a paged list of states. */
    enum Way {}
}
