package org.factgate.server.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.factgate.domain.Language;
import org.factgate.domain.paging.Order;
import org.factgate.domain.paging.OrderField;
import org.factgate.domain.paging.Page;
import org.jspecify.annotations.Nullable;

/**
 * A page as a Relay connection (Relay cursor connections specification, section 2).
 *
 * @param edges the items with their cursors
 * @param pageInfo whether there is more
 * @param totalCount the length of the whole list; null unless selected
 * @param origin the list; null where nothing more can be asked about it
 */
public record Connection(
        List<? extends Edge> edges,
        PageInfo pageInfo,
        @Nullable Integer totalCount,
        @Nullable Origin<?, ?> origin) {
    private static final Connection EMPTY = of(Page.empty(), new Order(OrderField.DATE, false, Language.EN));

    /** The items alone. */
    public List<Object> nodes() {
        return edges.stream().map(Edge::node).toList();
    }

    /** A connection over an empty list. */
    public static Connection empty() {
        return EMPTY;
    }

    /** A page as a connection, with cursors for lists in this order. */
    public static Connection of(Page<?> page, Order order) {
        return of(page, order, Node::new);
    }

    /** A page of a list about which more can be asked. */
    public static Connection of(Page<?> page, Origin<?, ?> origin) {
        return of(page, origin.request().order(), Node::new, origin);
    }

    /** A page as a connection whose edges carry more than the node. */
    public static <T> Connection of(Page<T> page, Order order, BiFunction<? super T, String, ? extends Edge> edge) {
        return of(page, order, edge, null);
    }

    private static <T> Connection of(
            Page<T> page,
            Order order,
            BiFunction<? super T, String, ? extends Edge> edge,
            @Nullable Origin<?, ?> origin) {
        List<Edge> edges = new ArrayList<>();
        page.items().forEach(item -> edges.add(edge.apply(item.value(), Cursor.encode(order, item.position()))));
        return new Connection(
                edges,
                new PageInfo(
                        page.hasNext(),
                        page.hasPrevious(),
                        edges.isEmpty() ? null : edges.getFirst().cursor(),
                        edges.isEmpty() ? null : edges.getLast().cursor()),
                page.total(),
                origin);
    }

    /** An item of a page; a kind of list may add to it. */
    public interface Edge {
        /** The item. */
        Object node();

        /** Where it stands in the list. */
        String cursor();
    }

    /**
     * An edge with nothing but the node.
     *
     * @param node the item
     * @param cursor where it stands in the list
     */
    public record Node(Object node, String cursor) implements Edge {}

    /**
     * Where to go on.
     *
     * @param hasNextPage whether more comes after the page
     * @param hasPreviousPage whether more comes before it
     * @param startCursor the cursor of the first item; null on an empty page
     * @param endCursor the cursor of the last item; null on an empty page
     */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}
}
