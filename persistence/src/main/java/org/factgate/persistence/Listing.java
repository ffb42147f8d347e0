package org.factgate.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.paging.Order;
import org.factgate.domain.paging.Page;
import org.factgate.domain.paging.PageRequest;
import org.factgate.domain.paging.Position;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Lists in pages, all in SQL: one statement for the page of every owner at once, and one more, grouped by owner, where the length of the
 * list is wanted.
 */
final class Listing<T> {
    private static final Field<String> OWNER = DSL.field(DSL.name("owner_key"), String.class);
    private static final Field<String> KEY = DSL.field(DSL.name("sort_key"), String.class);
    private static final Field<String> ID = DSL.field(DSL.name("sort_id"), String.class);
    private static final Field<Integer> ROW = DSL.field(DSL.name("row_in_list"), Integer.class);
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
        SortKey<?> key = ordering.key(order);
        boolean descending = order.descending() != request.backward();
        List<Field<?>> columns = new ArrayList<>(shape.columns());
        columns.add(key.key().cast(String.class).as(KEY));
        columns.add(shape.id().as(ID));
        Result<Record> rows = snapshots
                .sql()
                .select(columns)
                .from(ordering.join(shape.from(), order))
                .where(filter)
                .and(bounds(key, order, request))
                .orderBy(
                        key.sort(descending),
                        descending ? shape.id().desc() : shape.id().asc())
                .limit(request.size() + 1)
                .fetch();
        Integer total = request.total() ? count(filter) : null;
        return page(rows, request, total);
    }

    Map<NodeId, Page<T>> listsOf(
            Ownership ownership, Set<NodeId> owners, Condition filter, Order order, PageRequest request) {
        SortKey<?> key = ordering.key(order);
        boolean descending = order.descending() != request.backward();
        Field<String> owner = ownership.owner();
        Field<Integer> row = DSL.rowNumber()
                .over(DSL.partitionBy(owner)
                        .orderBy(
                                key.sort(descending),
                                descending ? shape.id().desc() : shape.id().asc()));
        List<Field<?>> columns = new ArrayList<>(shape.columns());
        columns.add(owner.as(OWNER));
        columns.add(key.key().cast(String.class).as(KEY));
        columns.add(shape.id().as(ID));
        columns.add(row.as(ROW));
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

    private int count(Condition filter) {
        return snapshots.sql().fetchCount(DSL.selectOne().from(shape.from()).where(filter));
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
