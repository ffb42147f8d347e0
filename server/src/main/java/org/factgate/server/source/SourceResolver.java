package org.factgate.server.source;

import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.Registry;
import org.factgate.domain.claim.Claims;
import org.factgate.domain.paging.Order;
import org.factgate.domain.source.Citation;
import org.factgate.domain.source.Citations;
import org.factgate.domain.source.Source;
import org.factgate.domain.source.Sources;
import org.factgate.server.call.FieldCall;
import org.factgate.server.filter.Filters;
import org.factgate.server.paging.Connection;
import org.factgate.server.paging.PageArguments;
import org.factgate.server.wiring.FieldResolver;
import org.factgate.server.wiring.Fields;

/** The fields of {@code Source} and {@code Citation}. */
public final class SourceResolver {
    private final Sources sources;
    private final Citations citations;
    private final Claims claims;
    private final Registry registry;

    /** The resolver over these ports. */
    public SourceResolver(Sources sources, Citations citations, Claims claims, Registry registry) {
        this.sources = sources;
        this.citations = citations;
        this.claims = claims;
        this.registry = registry;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Source")
                .field(
                        "citedBy",
                        new FieldResolver.Batch(
                                "Source.citedBy",
                                (source, call) -> ((Source) source).id(),
                                this::citedBy,
                                Connection.empty()))
                .list("claims", claims, Claims.Way.SOURCE, Filters::claims, Order.BY_DATE);
        fields.type("Citation")
                .one("source", Citation.class, Citation::sourceId, sources)
                .field(
                        "record",
                        new FieldResolver.Batch(
                                "registry",
                                (source, call) -> ((Citation) source).recordId(),
                                (keys, call) -> registry.byIds(Fields.ids(keys)),
                                null));
    }

    private Map<NodeId, Connection> citedBy(Set<Object> keys, FieldCall call) {
        return Fields.connections(
                citations.into(
                        Fields.ids(keys),
                        Filters.citations(call.arguments().object("filter")),
                        PageArguments.page(call, Order.BY_DATE)),
                call,
                Order.BY_DATE);
    }
}
