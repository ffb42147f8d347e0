package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.DATASET;
import static org.factgate.persistence.jooq.Tables.TIE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.factgate.domain.NodeId;
import org.factgate.domain.PartialDate;
import org.factgate.domain.Period;
import org.factgate.domain.paging.ListRequest;
import org.factgate.domain.paging.Page;
import org.factgate.domain.relation.Neighbourhood;
import org.factgate.domain.relation.NeighbourhoodRequest;
import org.factgate.domain.relation.Path;
import org.factgate.domain.relation.PathRequest;
import org.factgate.domain.relation.Related;
import org.factgate.domain.relation.RelatedFilter;
import org.factgate.domain.relation.Relation;
import org.factgate.domain.relation.RelationKind;
import org.factgate.domain.relation.Relations;
import org.factgate.persistence.Graph.Tie;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Ties in the store: neighbours by SQL, ways and neighbourhoods over a {@link Graph} that is read as far as needed. */
final class JooqRelations implements Relations {
    private final Snapshots snapshots;
    private final Listing<Related> listing;
    private @Nullable Graph graph;

    JooqRelations(Snapshots snapshots) {
        this.snapshots = snapshots;
        this.listing = new Listing<>(
                snapshots,
                Shape.numbered(TIE, TIE.ID, JooqRelations::related),
                Ordering.fact(TIE.ON_DATE, false, TIE.OTHER_ID));
    }

    @Override
    public Map<NodeId, Page<Related>> of(Set<NodeId> owners, ListRequest<RelatedFilter> request) {
        return listing.listsOf(
                Ownership.column(TIE.OWNER_ID), owners, condition(request), request.order(), request.page());
    }

    @Override
    public List<Path> paths(PathRequest request) {
        List<List<Tie>> ways = PathSearch.search(graph(), snapshots.sql(), request);
        Map<Integer, Related> ties =
                ties(ways.stream().flatMap(List::stream).map(Tie::row).collect(Collectors.toSet()));
        return ways.stream()
                .map(way -> new Path(way.stream()
                        .map(tie -> new Related(
                                Objects.requireNonNull(ties.get(tie.row())).relation(), tie.forward()))
                        .toList()))
                .toList();
    }

    @Override
    public Neighbourhood around(NeighbourhoodRequest request) {
        NeighbourhoodSearch.Found found = NeighbourhoodSearch.search(graph(), snapshots.sql(), request);
        Map<Integer, Related> ties = ties(Set.copyOf(found.ties()));
        return new Neighbourhood(
                found.ids().stream().map(NodeId::new).toList(),
                found.ties().stream()
                        .map(tie -> Objects.requireNonNull(ties.get(tie)).relation())
                        .toList(),
                found.truncated());
    }

    private synchronized Graph graph() {
        Graph known = graph;
        if (known == null) {
            known = new Graph(snapshots
                    .sql()
                    .select(DATASET.ORGANISATION_ID)
                    .from(DATASET)
                    .fetchSingle()
                    .value1());
        } else if (known.isFull()) {
            known = known.empty();
        }
        graph = known;
        return known;
    }

    private Map<Integer, Related> ties(Set<Integer> rows) {
        Map<Integer, Related> ties = new HashMap<>();
        if (!rows.isEmpty()) {
            snapshots
                    .sql()
                    .selectFrom(TIE)
                    .where(Keys.amongNumbers(TIE.ID, rows))
                    .forEach(row -> ties.put(row.get(TIE.ID), related(row)));
        }
        return ties;
    }

    private static Condition condition(ListRequest<RelatedFilter> request) {
        RelatedFilter filter = request.filter();
        Boolean forward = filter.forward();
        return Conditions.wordIn(TIE.KIND, filter.kinds())
                .and(forward == null ? DSL.noCondition() : TIE.FORWARD.eq(forward))
                .and(Conditions.wordIn(TIE.OTHER_TYPE, filter.types()))
                .and(Conditions.happened(TIE.ON_DATE, request.asOf()))
                .and(Conditions.holds(TIE.START_ON, TIE.END_LATEST, request.asOf()));
    }

    private static Related related(Record row) {
        boolean forward = Columns.required(row, TIE.FORWARD);
        NodeId owner = Columns.id(row, TIE.OWNER_ID);
        NodeId other = Columns.id(row, TIE.OTHER_ID);
        return new Related(
                new Relation(
                        Columns.word(row, TIE.KIND, RelationKind.class),
                        forward ? owner : other,
                        forward ? other : owner,
                        Columns.dateOrNull(row, TIE.EVENT_ON),
                        period(row),
                        Columns.id(row, TIE.RECORD_ID)),
                forward);
    }

    /** What lasts has a start or says whether its end is known. */
    private static @Nullable Period period(Record row) {
        PartialDate start = Columns.dateOrNull(row, TIE.START_ON);
        Integer known = row.get(TIE.END_KNOWN);
        if (row.get(TIE.EVENT_ON) != null || known == null) {
            return null;
        }
        PartialDate end = Columns.dateOrNull(row, TIE.END_ON);
        return start == null && end == null && known == 1 ? null : new Period(start, end, known == 1);
    }
}
