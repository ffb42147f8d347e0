package org.factgate.server.topic;

import org.factgate.domain.paging.Order;
import org.factgate.domain.topic.Topics;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.Fields;

/** The entry fields {@code topics} and {@code topic}. */
public final class TopicQueries {
    private final Topics topics;

    /** The resolver over these ports. */
    public TopicQueries(Topics topics) {
        this.topics = topics;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Query").all("topics", topics, Filters::none, Order.BY_NAME).byId("topic", topics);
    }
}
