package org.factgate.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.factgate.domain.NodeId;
import org.factgate.domain.Text;
import org.factgate.domain.paging.Bucket;
import org.factgate.domain.paging.Order;
import org.factgate.domain.paging.Page;
import org.factgate.domain.paging.PageRequest;
import org.factgate.domain.paging.Position;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Lists in pages, all in SQL: one statement for the page of every owner at once, and one more, grouped by owner, where the length of the
 * list is wanted, and one for each field by which its items are counted. All of them are about the same rows.
 */
final class Listing<T> {
    private static final Field<String> OWNER = DSL.field(DSL.name("owner_key"), String.class);
    private static final Field<String> KEY = DSL.field(DSL.name("sort_key"), String.class);
    private static final Field<String> ID = DSL.field(DSL.name("sort_id"), String.class);
    private static final Field<Integer> ROW = DSL.field(DSL.name("row_in_list"), Integer.class);
    private static final Field<String> VALUE = DSL.field(DSL.name("facet_value"), String.class);
    private static final List<Field<String>> NAMES = Stream.of("facet_en", "facet_ru", "facet_zh")
            .map(name -> DSL.field(DSL.name(name), String.class))
            .toList();
    private static final Field<Integer> COUNT = DSL.field(DSL.name("items"), Integer.class);

    private final Snapshots snapshots;
    private final Shape<T> shape;
    private final Ordering ordering;

    Listing(Snapshots snapshots, Shape<T> shape, Ordering ordering) {
        this.snapshots = snapshots;
        this.shape = shape;
        this.ordering = ordering;
    }

    Page<T> list(Condition filter, Order order, PageRequest request) {
        return list(shape.from(), filter, order, request);
    }

    private Page<T> list(Table<?> from, Condition filter, Order order, PageRequest request) {
        SortKey<?> key = ordering.key(order);
        boolean descending = order.descending() != request.backward();
        List<Field<?>> columns =
                shape.with(key.key().cast(String.class).as(KEY), shape.id().as(ID));
        Result<Record> rows = snapshots
                .sql()
                .select(columns)
                .from(ordering.join(from, order))
                .where(filter)
                .and(ordering.narrowing(order))
                .and(bounds(key, order, request))
                .orderBy(
                        key.sort(descending),
                        descending ? shape.id().desc() : shape.id().asc())
                .limit(request.size() + 1)
                .coerce(shape.with(KEY, ID))
                .fetch();
        Integer total = request.total() ? count(from, filter) : null;
        return page(rows, request, total);
    }

    Map<NodeId, Page<T>> listsOf(
            Ownership ownership, Set<NodeId> owners, Condition filter, Order order, PageRequest request) {
        if (owners.size() == 1) {
            // no rows are numbered beyond the page: the owner may have very many
            NodeId only = owners.iterator().next();
            Condition owned = ownership.owner().eq(only.value()).and(filter);
            return Map.of(only, list(ownership.join(shape.from()), owned, order, request));
        }
        SortKey<?> key = ordering.key(order);
        boolean descending = order.descending() != request.backward();
        Field<String> owner = ownership.owner();
        Field<Integer> row = DSL.rowNumber()
                .over(DSL.partitionBy(owner)
                        .orderBy(
                                key.sort(descending),
                                descending ? shape.id().desc() : shape.id().asc()));
        List<Field<?>> columns = shape.with(
                owner.as(OWNER),
                key.key().cast(String.class).as(KEY),
                shape.id().as(ID),
                row.as(ROW));
        Table<?> numbered = DSL.select(columns)
                .from(ordering.join(ownership.join(shape.from()), order))
                .where(Keys.among(owner, owners))
                .and(filter)
                .and(bounds(key, order, request))
                .asTable("numbered");
        Map<String, Result<Record>> rows = snapshots
                .sql()
                .select(numbered.fields())
                .from(numbered)
                .where(ROW.le(request.size() + 1))
                .orderBy(OWNER, ROW)
                .coerce(shape.with(OWNER, KEY, ID, ROW))
                .fetch()
                .intoGroups(OWNER);
        Map<String, Integer> totals = request.total() ? counts(ownership, owners, filter) : Map.of();
        Map<NodeId, Page<T>> pages = new LinkedHashMap<>();
        for (NodeId id : owners) {
            Result<Record> own = rows.get(id.value());
            Integer total = request.total() ? totals.getOrDefault(id.value(), 0) : null;
            pages.put(id, page(own == null ? List.of() : own, request, total));
        }
        return pages;
    }

    /** How the items of a list are spread, whatever the page. */
    List<Bucket> buckets(Condition filter, Grouping by) {
        Table<?> items = values(DSL.inline("", String.class), shape.from(), filter, by);
        return buckets(items, by).fetch(Listing::bucket);
    }

    Map<NodeId, List<Bucket>> bucketsOf(Ownership ownership, Set<NodeId> owners, Condition filter, Grouping by) {
        Condition owned = Keys.among(ownership.owner(), owners).and(filter);
        Table<?> items = values(ownership.owner(), ownership.join(shape.from()), owned, by);
        Map<NodeId, List<Bucket>> buckets = new LinkedHashMap<>();
        buckets(items, by)
                .forEach(row -> buckets.computeIfAbsent(Columns.id(row, OWNER), id -> new ArrayList<>())
                        .add(bucket(row)));
        return buckets;
    }

    private Table<?> values(Field<String> owner, Table<?> from, Condition where, Grouping by) {
        List<Field<?>> columns = new ArrayList<>(
                List.of(owner.as(OWNER), shape.id().as(ID), by.value().as(VALUE)));
        for (int i = 0; i < by.names().size(); i++) {
            columns.add(by.names().get(i).as(NAMES.get(i)));
        }
        return DSL.select(columns).from(by.join().apply(from)).where(where).asTable("items");
    }

    private ResultQuery<Record> buckets(Table<?> items, Grouping by) {
        List<Field<?>> keys = new ArrayList<>(List.of(OWNER, VALUE));
        keys.addAll(NAMES.subList(0, by.names().size()));
        List<Field<?>> columns = new ArrayList<>(keys);
        columns.add((by.repeating() ? DSL.countDistinct(ID) : DSL.count()).as(COUNT));
        List<OrderField<?>> order = by.byValue() ? List.of(OWNER, VALUE) : List.of(OWNER, COUNT.desc(), VALUE);
        return snapshots
                .sql()
                .select(columns)
                .from(items)
                .where(VALUE.isNotNull())
                .groupBy(keys)
                .orderBy(order);
    }

    private static Bucket bucket(Record row) {
        String english = row.indexOf(NAMES.getFirst()) < 0 ? null : row.get(NAMES.getFirst());
        return new Bucket(
                Columns.required(row, VALUE),
                english == null ? null : new Text(english, row.get(NAMES.get(1)), row.get(NAMES.get(2))),
                Columns.required(row, COUNT));
    }

    int count(Condition filter) {
        return count(shape.from(), filter);
    }

    private int count(Table<?> from, Condition filter) {
        return snapshots.sql().fetchCount(DSL.selectOne().from(from).where(filter));
    }

    private Map<String, Integer> counts(Ownership ownership, Set<NodeId> owners, Condition filter) {
        return snapshots
                .sql()
                .select(ownership.owner().as(OWNER), DSL.count().as(COUNT))
                .from(ownership.join(shape.from()))
                .where(Keys.among(ownership.owner(), owners))
                .and(filter)
                .groupBy(ownership.owner())
                .fetchMap(OWNER, COUNT);
    }

    private Condition bounds(SortKey<?> key, Order order, PageRequest request) {
        Condition bounds = DSL.noCondition();
        Position after = request.after();
        if (after != null) {
            bounds = bounds.and(key.beyond(after, shape.id(), order.descending()));
        }
        Position before = request.before();
        if (before != null) {
            bounds = bounds.and(key.beyond(before, shape.id(), !order.descending()));
        }
        return bounds;
    }

    /** {@code rows} are in the direction of the request and hold one more than the page if there is one. */
    private Page<T> page(List<Record> rows, PageRequest request, @Nullable Integer total) {
        boolean more = rows.size() > request.size();
        List<Page.Item<T>> items = new ArrayList<>();
        for (Record row : more ? rows.subList(0, request.size()) : rows) {
            Position position = new Position(Columns.required(row, KEY), Columns.required(row, ID));
            items.add(new Page.Item<>(shape.reading().read(row), position));
        }
        if (request.backward()) {
            Collections.reverse(items);
        }
        boolean hasNext = request.backward() ? request.before() != null : more;
        boolean hasPrevious = request.backward() ? more : request.after() != null;
        return new Page<>(items, hasNext, hasPrevious, total);
    }
}
