package org.factgate.server.topic;

import org.factgate.domain.document.Documents;
import org.factgate.domain.initiative.Initiatives;
import org.factgate.domain.paging.Order;
import org.factgate.domain.topic.Topic;
import org.factgate.domain.topic.Topics;
import org.factgate.domain.unlink.UnLinks;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.Fields;

/** The fields of {@code Topic}. */
public final class TopicResolver {
    private final Topics topics;
    private final Documents documents;
    private final UnLinks unLinks;
    private final Initiatives initiatives;

    /** The resolver over these ports. */
    public TopicResolver(Topics topics, Documents documents, UnLinks unLinks, Initiatives initiatives) {
        this.topics = topics;
        this.documents = documents;
        this.unLinks = unLinks;
        this.initiatives = initiatives;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Topic")
                .one("broader", Topic.class, Topic::broaderId, topics)
                .lookup("narrower", (ids, call) -> topics.narrowerThan(ids))
                .list("documents", documents, Documents.Way.TOPIC, Filters::documents, Order.BY_DATE)
                .list("unLinks", unLinks, UnLinks.Way.TOPIC, Filters::unLinks, Order.BY_DATE)
                .list("initiatives", initiatives, Initiatives.Way.TOPIC, Filters::initiatives, Order.BY_DATE);
    }
}
