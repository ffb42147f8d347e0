package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.LINK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.Role;
import org.factgate.domain.paging.Bucket;
import org.factgate.domain.paging.Catalogue;
import org.factgate.domain.paging.FacetField;
import org.factgate.domain.paging.ListRequest;
import org.factgate.domain.paging.Page;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What the repositories of all kinds of node do alike; each adds its filter and the ways in which others own a list of its nodes. */
abstract class JooqCatalogue<T, F, O extends Enum<O>> implements Catalogue<T, F, O> {
    private final Snapshots snapshots;
    private final Shape<T> shape;
    private final Field<String> id;
    private final Listing<T> listing;

    JooqCatalogue(Snapshots snapshots, Shape<T> shape, Ordering ordering) {
        this.snapshots = snapshots;
        this.shape = shape;
        this.id = shape.id().key().coerce(String.class);
        this.listing = new Listing<>(snapshots, shape, ordering);
    }

    /** Which rows a list keeps, as far as {@link #inLists} does not tell. */
    abstract Condition condition(ListRequest<F> request);

    /** In which lists of others a node has to be, in each of these ways; the ways with the shortest lists first. */
    List<InLists<O>> inLists(F filter) {
        return List.of();
    }

    /** How owners and items are paired. */
    abstract Ownership ownership(O way);

    /**
     * How the items of a list are counted by a field.
     *
     * @param day the day on which the value is wanted; null for what the dataset knows last
     * @return null where they have no such field
     */
    @Nullable
    Grouping grouping(FacetField field, @Nullable LocalDate day) {
        return null;
    }

    final Snapshots snapshots() {
        return snapshots;
    }

    @Override
    public Map<NodeId, T> byIds(Set<NodeId> ids) {
        Map<NodeId, T> found = new HashMap<>();
        snapshots
                .sql()
                .select(shape.columns())
                .from(shape.from())
                .where(Keys.among(id, ids))
                .fetch()
                .forEach(row -> found.put(Columns.id(row, id), shape.reading().read(row)));
        return found;
    }

    @Override
    public Page<T> list(ListRequest<F> request) {
        List<InLists<O>> lists = inLists(request.filter());
        InLists<O> one = theOne(lists);
        Condition kept = kept(request, lists, one);
        if (one == null) {
            return listing.list(kept, request.order(), request.page());
        }
        NodeId owner = one.owner();
        return listing.listsOf(ownership(one.way()), Set.of(owner), kept, request.order(), request.page())
                .getOrDefault(owner, Page.empty());
    }

    @Override
    public Map<NodeId, Page<T>> listsOf(O way, Set<NodeId> owners, ListRequest<F> request) {
        return listing.listsOf(
                ownership(way),
                owners,
                kept(request, inLists(request.filter()), null),
                request.order(),
                request.page());
    }

    /** The one list that holds all that is kept, if the filter names one: it is in order and need not be looked for among all nodes. */
    private @Nullable InLists<O> theOne(List<InLists<O>> lists) {
        return lists.stream().filter(InLists::isOne).findFirst().orElse(null);
    }

    /** What a request keeps of the one list; of all nodes if that is null. */
    private Condition kept(ListRequest<F> request, List<InLists<O>> lists, @Nullable InLists<O> one) {
        Condition kept = condition(request);
        for (InLists<O> further : lists) {
            Set<NodeId> owners = further.owners();
            if (owners != null && !further.equals(one)) {
                kept = kept.and(listing.in(ownership(further.way()), owners));
            }
        }
        return kept;
    }

    @Override
    public Set<FacetField> facetFields() {
        Set<FacetField> fields = EnumSet.noneOf(FacetField.class);
        for (FacetField field : FacetField.values()) {
            if (grouping(field, null) != null) {
                fields.add(field);
            }
        }
        return fields;
    }

    @Override
    public List<Bucket> facets(FacetField field, ListRequest<F> request) {
        List<InLists<O>> lists = inLists(request.filter());
        InLists<O> one = theOne(lists);
        Condition kept = kept(request, lists, one);
        Grouping grouping = groupingFor(field, request);
        if (one == null) {
            return listing.buckets(kept, grouping);
        }
        NodeId owner = one.owner();
        return listing.bucketsOf(ownership(one.way()), Set.of(owner), kept, grouping)
                .getOrDefault(owner, List.of());
    }

    @Override
    public Map<NodeId, List<Bucket>> facetsOf(FacetField field, O way, Set<NodeId> owners, ListRequest<F> request) {
        return listing.bucketsOf(
                ownership(way), owners, kept(request, inLists(request.filter()), null), groupingFor(field, request));
    }

    private Grouping groupingFor(FacetField field, ListRequest<F> request) {
        Grouping grouping = grouping(field, request.asOf());
        if (grouping == null) {
            throw new IllegalArgumentException("these items are not counted by " + field);
        }
        return grouping;
    }

    @Override
    public Map<NodeId, List<T>> linkedFrom(Role role, Set<NodeId> subjects) {
        Condition linked = LINK.ROLE.eq(role.name()).and(Keys.among(LINK.SUBJECT_ID, subjects));
        return grouped(LINK.SUBJECT_ID, LINK, LINK.OBJECT_ID.eq(id), linked, LINK.ORDINAL);
    }

    /** Whole lists, for what is short by nature: grouped by a column, in the order of another. */
    final Map<NodeId, List<T>> grouped(Field<String> owner, Condition condition, Field<?> order) {
        return collect(
                owner,
                snapshots
                        .sql()
                        .select(columnsWith(owner))
                        .from(shape.from())
                        .where(condition)
                        .orderBy(order)
                        .fetch());
    }

    private Map<NodeId, List<T>> grouped(
            Field<String> owner, org.jooq.Table<?> joined, Condition on, Condition condition, Field<?> order) {
        return collect(
                owner,
                snapshots
                        .sql()
                        .select(columnsWith(owner))
                        .from(shape.from().join(joined).on(on))
                        .where(condition)
                        .orderBy(order)
                        .fetch());
    }

    private List<Field<?>> columnsWith(Field<String> owner) {
        List<Field<?>> columns = new ArrayList<>(shape.columns());
        if (!columns.contains(owner)) {
            columns.add(owner);
        }
        return columns;
    }

    private Map<NodeId, List<T>> collect(Field<String> owner, List<Record> rows) {
        Map<NodeId, List<T>> lists = new HashMap<>();
        rows.forEach(row -> lists.computeIfAbsent(Columns.id(row, owner), key -> new ArrayList<>())
                .add(shape.reading().read(row)));
        return lists;
    }
}
