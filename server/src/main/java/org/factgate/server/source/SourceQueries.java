package org.factgate.server.source;

import org.factgate.domain.paging.Order;
import org.factgate.domain.source.Citations;
import org.factgate.domain.source.Sources;
import org.factgate.server.call.FieldCall;
import org.factgate.server.filter.Filters;
import org.factgate.server.paging.Connection;
import org.factgate.server.paging.PageArguments;
import org.factgate.server.wiring.Fields;

/** The entry fields {@code sources}, {@code source} and {@code citations}. */
public final class SourceQueries {
    private final Sources sources;
    private final Citations citations;

    /** The resolver over these ports. */
    public SourceQueries(Sources sources, Citations citations) {
        this.sources = sources;
        this.citations = citations;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Query")
                .all("sources", sources, Filters::sources, Order.BY_DATE)
                .byId("source", sources)
                .root("citations", this::citations);
    }

    private Connection citations(FieldCall call) {
        return Connection.of(
                citations.list(
                        Filters.citations(call.arguments().object("filter")), PageArguments.page(call, Order.BY_DATE)),
                Order.BY_DATE);
    }
}
