package org.factgate.server.paging;

import org.factgate.domain.NodeId;
import org.factgate.domain.paging.Catalogue;
import org.factgate.domain.paging.ListRequest;
import org.jspecify.annotations.Nullable;

/**
 * The list of which a connection is a page, so that more can be asked about the list as a whole.
 *
 * @param nodes the items
 * @param request what was asked for
 * @param way the way in which the owner has the list; null for the list of all
 * @param owner the owner; null for the list of all
 */
public record Origin<F, O extends Enum<O>>(
        Catalogue<?, F, O> nodes,
        ListRequest<F> request,
        @Nullable O way,
        @Nullable NodeId owner) {
    /** The list of all. */
    public static <F, O extends Enum<O>> Origin<F, O> all(Catalogue<?, F, O> nodes, ListRequest<F> request) {
        return new Origin<>(nodes, request, null, null);
    }

    /** What the lists of several owners have in common. */
    public Origin<F, O> ofAnyOwner() {
        return new Origin<>(nodes, request, way, null);
    }
}
