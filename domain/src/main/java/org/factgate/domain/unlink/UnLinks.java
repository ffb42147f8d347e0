package org.factgate.domain.unlink;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.paging.Catalogue;

/** All links with the United Nations. */
public interface UnLinks extends Catalogue<UnLink, UnLinkFilter, UnLinks.Way> {
    /** The people who had a part in each link, in order. */
    Map<NodeId, List<Appearance>> appearancesIn(Set<NodeId> unLinks);

    /** The ways in which a node has a list of them. */
    enum Way {
        /** Those to which an organisation or one of its bodies is a party, on either side. */
        PARTY,
        /** Those in which a person had a part. */
        PERSON,
        /** Those tied to a meeting. */
        MEETING,
        /** Those that rest on a document. */
        DOCUMENT,
        /** Those that a state brought in or promoted. */
        PROPOSED_BY,
        /** Those about a topic or what lies within it. */
        TOPIC
    }
}
