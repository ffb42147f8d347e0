package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.REGISTRY;
import static org.factgate.persistence.jooq.Tables.TOPIC;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.paging.ListRequest;
import org.factgate.domain.paging.Unfiltered;
import org.factgate.domain.topic.Topic;
import org.factgate.domain.topic.Topics;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Topics in the store. */
final class JooqTopics extends JooqCatalogue<Topic, Unfiltered, Topics.Way> implements Topics {
    JooqTopics(Snapshots snapshots) {
        super(
                snapshots,
                Shape.sourced(TOPIC, TOPIC.ID, JooqTopics::read),
                Ordering.entity(NodeType.TOPIC, null, false));
    }

    @Override
    Condition condition(ListRequest<Unfiltered> request) {
        return DSL.noCondition();
    }

    @Override
    Ownership ownership(Way way) {
        throw new IllegalArgumentException("no node owns a list of topics: " + way);
    }

    @Override
    public Map<NodeId, List<Topic>> narrowerThan(Set<NodeId> topics) {
        return grouped(TOPIC.BROADER_ID, Keys.among(TOPIC.BROADER_ID, topics), REGISTRY.RANK_EN);
    }

    private static Topic read(Record row) {
        return new Topic(Columns.header(row), Columns.idOrNull(row, TOPIC.BROADER_ID));
    }
}
