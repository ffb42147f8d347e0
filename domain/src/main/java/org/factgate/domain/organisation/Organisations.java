package org.factgate.domain.organisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.paging.Catalogue;

/** All organisations and bodies. */
public interface Organisations extends Catalogue<Organisation, OrganisationFilter, Organisations.Way> {
    /** The ids of the organisations with these English acronyms; unknown ones are missing from the answer. */
    Map<String, NodeId> idsByAcronyms(Set<String> acronyms);

    /** The stages that each organisation went through, in order. */
    Map<NodeId, List<OrganisationStage>> stagesOf(Set<NodeId> organisations);

    /** The ways in which a node has a list of them. */
    enum Way {
        /** The bodies of an organisation. */
        PARENT,
        /** The organisations with their seat in a state. */
        SEAT_STATE
    }
}
