package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.DATASET;
import static org.factgate.persistence.jooq.Tables.REGISTRY;
import static org.factgate.persistence.jooq.Tables.SOURCE;

import java.util.EnumMap;
import java.util.Map;
import org.factgate.domain.NodeType;
import org.factgate.domain.dataset.Dataset;
import org.factgate.domain.dataset.Datasets;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The dataset as a whole, from the store. */
final class JooqDatasets implements Datasets {
    private final Snapshots snapshots;

    JooqDatasets(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public Dataset current() {
        Record row = snapshots.sql().selectFrom(DATASET).fetchSingle();
        return new Dataset(
                Columns.required(row, DATASET.VERSION),
                Columns.required(row, DATASET.TITLE),
                Columns.required(row, DATASET.ABOUT),
                Columns.id(row, DATASET.ORGANISATION_ID),
                Columns.required(row, DATASET.LICENCE),
                Columns.date(row, DATASET.COVERS_UNTIL),
                Columns.required(row, DATASET.FINGERPRINT));
    }

    @Override
    public Map<NodeType, Integer> counts() {
        Map<NodeType, Integer> counts = new EnumMap<>(NodeType.class);
        snapshots
                .sql()
                .select(REGISTRY.TYPE, DSL.count())
                .from(REGISTRY)
                .groupBy(REGISTRY.TYPE)
                .unionAll(DSL.select(DSL.inline(NodeType.SOURCE.name()), DSL.count())
                        .from(SOURCE))
                .forEach(row -> counts.put(NodeType.valueOf(row.value1()), row.value2()));
        return counts;
    }
}
