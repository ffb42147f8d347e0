package org.factgate.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.jooq.Record1;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Lists in pages, all in SQL: one statement for the page of every owner at once, and one more, grouped by owner, where the length of the
 * list is wanted, and one for each field by which its items are counted. All of them are about the same rows.
 */
final class Listing<T> {
    private static final String OWNERS = "owners";
    private static final Field<String> OWNER_OF_PAGE = Keys.value(OWNERS);
    private static final Field<String> OWNER = DSL.field(DSL.name("owner_key"), String.class);
    private static final Field<String> KEY = DSL.field(DSL.name("sort_key"), String.class);
    private static final Field<String> ID = DSL.field(DSL.name("sort_id"), String.class);
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
        SortKey<?> key = ordering.key(order);
        SortKey<?> id = shape.id();
        boolean descending = order.descending() != request.backward();
        Result<Record> rows = snapshots
                .sql()
                .select(shape.with(key.text().as(KEY), id.text().as(ID)))
                .from(ordering.join(shape.from(), order))
                .where(filter)
                .and(ordering.narrowing(order))
                .and(bounds(key, id, order, request))
                .orderBy(key.sort(descending), id.sort(descending))
                .limit(request.size() + 1)
                .coerce(shape.with(KEY, ID))
                .fetch();
        return page(rows, request, request.total() ? count(filter) : null);
    }

    /**
     * The pages are found owner by owner, each by a walk in the order of the list that ends with the page, and only then what they hold is
     * read: so a page costs the same however long its list is.
     */
    Map<NodeId, Page<T>> listsOf(
            Ownership ownership, Set<NodeId> owners, Condition filter, Order order, PageRequest request) {
        SortKey<?> key = ordering.key(order);
        boolean descending = order.descending() != request.backward();
        Map<String, Result<Record>> rows = snapshots
                .sql()
                .select(shape.with(
                        OWNER_OF_PAGE.as(OWNER),
                        key.text().as(KEY),
                        shape.id().text().as(ID)))
                .from(ordering.join(shape.behind(Keys.rows(owners, OWNERS)), order))
                .where(shape.id().among(pageOf(ownership, filter, order, request)))
                .orderBy(key.sort(descending), shape.id().sort(descending))
                .coerce(shape.with(OWNER, KEY, ID))
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

    /** The ids of the page of an owner, and one more if there is one. */
    private Select<? extends Record1<?>> pageOf(
            Ownership ownership, Condition filter, Order order, PageRequest request) {
        boolean descending = order.descending() != request.backward();
        boolean byName = ordering.byName(order);
        boolean whole = byName || isNarrowed(filter);
        Ownership.Pairs pairs = byName ? null : ownership.pairs();
        SortKey<?> key = pairs == null ? ordering.key(order) : pairs.date(order.descending());
        SortKey<?> id = pairs == null ? shape.id() : shape.id().in(pairs.item());
        Table<?> from = ownership.from(shape.items(), whole);
        return DSL.select(id.key())
                .from(byName ? ordering.join(shape.from(from), order) : from)
                .where(ownership.owner().eq(OWNER_OF_PAGE))
                .and(ownership.pairing(shape.id(), whole))
                .and(filter)
                .and(bounds(key, id, order, request))
                .orderBy(key.sort(descending), id.sort(descending))
                .limit(request.size() + 1);
    }

    @SuppressWarnings("ReferenceEquality") // there is one of these, and to compare others jOOQ would render them
    private static boolean isNarrowed(Condition filter) {
        return filter != DSL.noCondition();
    }

    /** The item is in the list of one of the owners: the one pair that would tell so is looked for. */
    Condition in(Ownership ownership, Set<NodeId> owners) {
        Ownership.Pairs pairs = Objects.requireNonNull(ownership.pairs());
        return DSL.exists(DSL.selectOne()
                .from(pairs.table())
                .where(Keys.among(ownership.owner(), owners))
                .and(pairs.which())
                .and(pairs.ascending().equalTo(ordering.key(Order.BY_DATE)))
                .and(shape.id().in(pairs.item()).equalTo(shape.id())));
    }

    /** How the items of a list are spread, whatever the page. */
    List<Bucket> buckets(Condition filter, Grouping by) {
        Table<?> items = values(DSL.inline("", String.class), shape.items(), filter, by);
        return buckets(items, by).fetch(Listing::bucket);
    }

    Map<NodeId, List<Bucket>> bucketsOf(Ownership ownership, Set<NodeId> owners, Condition filter, Grouping by) {
        Condition owned = Keys.among(ownership.owner(), owners)
                .and(ownership.pairing(shape.id(), true))
                .and(filter);
        Table<?> items = values(ownership.owner(), ownership.from(shape.items(), true), owned, by);
        Map<NodeId, List<Bucket>> buckets = new LinkedHashMap<>();
        buckets(items, by)
                .forEach(row -> buckets.computeIfAbsent(Columns.id(row, OWNER), id -> new ArrayList<>())
                        .add(bucket(row)));
        return buckets;
    }

    private Table<?> values(Field<String> owner, Table<?> from, Condition where, Grouping by) {
        List<Field<?>> columns = new ArrayList<>(
                List.of(owner.as(OWNER), shape.id().text().as(ID), by.value().as(VALUE)));
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
        return snapshots.sql().fetchCount(DSL.selectOne().from(shape.items()).where(filter));
    }

    private Map<String, Integer> counts(Ownership ownership, Set<NodeId> owners, Condition filter) {
        boolean whole = isNarrowed(filter);
        return snapshots
                .sql()
                .select(ownership.owner().as(OWNER), DSL.count().as(COUNT))
                .from(ownership.from(shape.items(), whole))
                .where(Keys.among(ownership.owner(), owners))
                .and(ownership.pairing(shape.id(), whole))
                .and(filter)
                .groupBy(ownership.owner())
                .fetchMap(OWNER, COUNT);
    }

    private static Condition bounds(SortKey<?> key, SortKey<?> id, Order order, PageRequest request) {
        Condition bounds = DSL.noCondition();
        Position after = request.after();
        if (after != null) {
            bounds = bounds.and(key.beyond(after, id, order.descending()));
        }
        Position before = request.before();
        if (before != null) {
            bounds = bounds.and(key.beyond(before, id, !order.descending()));
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
