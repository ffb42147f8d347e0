package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.CITATION;
import static org.factgate.persistence.jooq.Tables.REGISTRY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.paging.Order;
import org.factgate.domain.paging.Page;
import org.factgate.domain.paging.PageRequest;
import org.factgate.domain.source.Citation;
import org.factgate.domain.source.CitationFilter;
import org.factgate.domain.source.Citations;
import org.factgate.domain.source.Stance;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Citations in the store. Their numbers are in the order of sources and of places in them. */
final class JooqCitations implements Citations {
    private final Snapshots snapshots;
    private final Listing<Citation> listing;

    JooqCitations(Snapshots snapshots) {
        this.snapshots = snapshots;
        this.listing = new Listing<>(
                snapshots, Shape.numbered(CITATION, CITATION.ID, JooqCitations::read), Ordering.ranked(CITATION.ID));
    }

    @Override
    public Page<Citation> list(CitationFilter filter, PageRequest page) {
        return listing.list(condition(filter), Order.BY_DATE, page);
    }

    @Override
    public Map<NodeId, Page<Citation>> into(Set<NodeId> sources, CitationFilter filter, PageRequest page) {
        return listing.listsOf(Ownership.column(CITATION.SOURCE_ID), sources, condition(filter), Order.BY_DATE, page);
    }

    @Override
    public Map<NodeId, List<Citation>> of(Set<NodeId> records) {
        return snapshots
                .sql()
                .selectFrom(CITATION)
                .where(Keys.among(CITATION.SOURCED_ID, records))
                .orderBy(CITATION.STANCE.desc(), CITATION.ORDINAL)
                .stream()
                .map(JooqCitations::read)
                .collect(Collectors.groupingBy(Citation::recordId));
    }

    private static Condition condition(CitationFilter filter) {
        Stance stance = filter.stance();
        return (stance == null ? DSL.noCondition() : CITATION.STANCE.eq(stance.name()))
                .and(Conditions.is(CITATION.SOURCE_ID, filter.source()))
                .and(recordTypes(filter.recordTypes()));
    }

    private static Condition recordTypes(@Nullable Set<NodeType> types) {
        if (types == null) {
            return DSL.noCondition();
        }
        return DSL.exists(DSL.selectOne()
                .from(REGISTRY)
                .where(REGISTRY.ID.eq(CITATION.SOURCED_ID))
                .and(Conditions.wordIn(REGISTRY.TYPE, types)));
    }

    private static Citation read(Record row) {
        return new Citation(
                Columns.id(row, CITATION.SOURCED_ID),
                Columns.idOrNull(row, CITATION.SOURCE_ID),
                row.get(CITATION.LOCATOR),
                row.get(CITATION.FIELD),
                Columns.word(row, CITATION.STANCE, Stance.class),
                row.get(CITATION.SAYS));
    }
}
