package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.PRINCIPLE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.paging.ListRequest;
import org.factgate.domain.paging.Unfiltered;
import org.factgate.domain.principle.Principle;
import org.factgate.domain.principle.Principles;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Principles in the store. */
final class JooqPrinciples extends JooqCatalogue<Principle, Unfiltered, Principles.Way> implements Principles {
    JooqPrinciples(Snapshots snapshots) {
        super(
                snapshots,
                Shape.sourced(PRINCIPLE, PRINCIPLE.ID, JooqPrinciples::read),
                Ordering.entity(NodeType.PRINCIPLE, null, false));
    }

    @Override
    Condition condition(ListRequest<Unfiltered> request) {
        return DSL.noCondition();
    }

    @Override
    Ownership ownership(Way way) {
        throw new IllegalArgumentException("no node owns a list of principles: " + way);
    }

    @Override
    public Map<NodeId, List<Principle>> partsOf(Set<NodeId> sets) {
        return grouped(PRINCIPLE.PART_OF_ID, Keys.among(PRINCIPLE.PART_OF_ID, sets), PRINCIPLE.ORDINAL);
    }

    private static Principle read(Record row) {
        return new Principle(
                Columns.header(row), Columns.idOrNull(row, PRINCIPLE.PART_OF_ID), row.get(PRINCIPLE.ORDINAL));
    }
}
