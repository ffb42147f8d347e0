package org.factgate.domain.initiative;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.paging.Catalogue;

/** All initiatives. */
public interface Initiatives extends Catalogue<Initiative, InitiativeFilter, Initiatives.Way> {
    /** The stages that each initiative went through, in order. */
    Map<NodeId, List<InitiativeStage>> stagesOf(Set<NodeId> initiatives);

    /** The ways in which a node has a list of them. */
    enum Way {
        /** Those that a state proposed. */
        PROPOSED_BY,
        /** Those that a state supported. */
        SUPPORTED_BY,
        /** Those that led to a document. */
        DOCUMENT,
        /** Those tied to a meeting. */
        MEETING,
        /** Those that came to be an organisation or one of its bodies. */
        MECHANISM,
        /** Those about a topic or what lies within it. */
        TOPIC
    }
}
