package org.factgate.domain.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.paging.Catalogue;
import org.factgate.domain.paging.Order;
import org.factgate.domain.paging.Page;
import org.factgate.domain.paging.PageRequest;

/** All documents. */
public interface Documents extends Catalogue<Document, DocumentFilter, Documents.Way> {
    /** The ids of the documents with these UN symbols, their own or of their draft; unknown ones are missing from the answer. */
    Map<String, NodeId> idsBySymbols(Set<String> symbols);

    /** What single states did to each document besides signing it, in order. */
    Map<NodeId, List<TreatyAction>> treatyActionsOf(Set<NodeId> documents);

    /**
     * A page of the documents that each document names or that name it.
     *
     * @param kinds only by these relations; empty for all
     */
    Map<NodeId, Page<RelatedDocument>> relatedTo(
            Set<NodeId> documents,
            Set<DocumentRelationKind> kinds,
            RelationDirection direction,
            Order order,
            PageRequest page);

    /** The ways in which a node has a list of them. */
    enum Way {
        /** Those adopted at a meeting. */
        ADOPTED_AT,
        /** Those adopted by an organisation or one of its bodies. */
        ADOPTED_BY,
        /** Those to which an organisation or one of its bodies is a party. */
        PARTY,
        /** Those that a state signed. */
        SIGNATORY,
        /** Those that a state acceded to, or that entered into force for it on a day of their own. */
        TREATY_ACTION,
        /** Those that a state introduced. */
        PROPOSED_BY,
        /** Those that a state sponsored. */
        SPONSOR,
        /** Those that concern a state. */
        CONCERNS,
        /** Those that a person signed. */
        SIGNED_BY,
        /** Those on which a link with the United Nations rests, or that an initiative led to. */
        TIED_TO,
        /** Those about a topic or what lies within it. */
        TOPIC
    }
}
