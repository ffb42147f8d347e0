package org.factgate.server.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.factgate.domain.Node;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.paging.FacetField;
import org.factgate.domain.paging.Order;
import org.factgate.domain.paging.Page;
import org.factgate.domain.paging.PageRequest;
import org.factgate.domain.search.Highlight;
import org.factgate.domain.search.Search;
import org.factgate.domain.search.SearchHit;
import org.factgate.domain.search.SearchQuery;
import org.factgate.server.call.Arguments;
import org.factgate.server.call.BadInputException;
import org.factgate.server.call.FieldCall;
import org.factgate.server.call.Quoted;
import org.factgate.server.call.Selected;
import org.factgate.server.facet.Facet;
import org.factgate.server.paging.Connection;
import org.factgate.server.paging.PageArguments;
import org.factgate.server.wiring.FieldResolver;
import org.factgate.server.wiring.Fields;
import org.jspecify.annotations.Nullable;

/** The entry field {@code search}, and the fields of {@code SearchConnection} and {@code SearchEdge}. */
public final class SearchResolver {
    private final Search search;

    /** The resolver over this port. */
    public SearchResolver(Search search) {
        this.search = search;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Query").root("search", this::search);
        fields.type("SearchConnection")
                .plain(
                        "edges",
                        SearchConnection.class,
                        (found, call) -> found.page().edges())
                .plain(
                        "nodes",
                        SearchConnection.class,
                        (found, call) -> found.page().nodes())
                .plain(
                        "pageInfo",
                        SearchConnection.class,
                        (found, call) -> found.page().pageInfo())
                .plain(
                        "totalCount",
                        SearchConnection.class,
                        (found, call) -> found.page().totalCount())
                .field(
                        "facets",
                        new FieldResolver.Batch(
                                "SearchConnection.facets",
                                (source, call) -> ((SearchConnection) source).query(),
                                this::facets,
                                null));
        fields.type("SearchEdge")
                .field(
                        "highlights",
                        new FieldResolver.Batch(
                                "SearchEdge.highlights",
                                (source, call) -> Finding.of((SearchEdge) source),
                                this::highlights,
                                List.of()));
    }

    private SearchConnection search(FieldCall call) {
        SearchQuery query = query(call);
        PageRequest request = PageArguments.page(call, Order.BY_RELEVANCE);
        Connection page = Connection.of(
                page(query, request, call),
                Order.BY_RELEVANCE,
                (hit, cursor) -> new SearchEdge(hit.node(), cursor, hit.score(), query.text()));
        return new SearchConnection(page, query);
    }

    /** Who asks for counts alone does not pay for a page. */
    private Page<SearchHit> page(SearchQuery query, PageRequest request, FieldCall call) {
        if (call.selects().contains(Selected.PAGE)) {
            return search.page(query, request);
        }
        return new Page<>(List.of(), false, false, request.total() ? search.count(query) : null);
    }

    private static SearchQuery query(FieldCall call) {
        Arguments arguments = call.arguments();
        try {
            return new SearchQuery(
                    arguments.given("query"),
                    arguments.words("types", NodeType.class),
                    kinds(arguments),
                    arguments.ids("topics"),
                    arguments.range("date"),
                    call.asOf());
        } catch (IllegalArgumentException e) {
            throw new BadInputException("`query`: " + e.getMessage());
        }
    }

    private static @Nullable Set<String> kinds(Arguments arguments) {
        List<String> kinds = arguments.texts("kinds");
        if (kinds == null) {
            return null;
        }
        for (String kind : kinds) {
            if (!SearchQuery.KINDS.contains(kind)) {
                throw new BadInputException("`kinds`: there is no kind \"" + Quoted.shortened(kind)
                        + "\", expected values of OrganisationKind, DocumentKind, UnLinkKind or InitiativeKind");
            }
        }
        return Set.copyOf(kinds);
    }

    private Map<SearchQuery, List<Facet>> facets(Set<Object> queries, FieldCall call) {
        Set<FacetField> by = Objects.requireNonNull(call.arguments().words("by", FacetField.class));
        by.forEach(SearchResolver::requireFacet);
        Map<SearchQuery, List<Facet>> facets = new LinkedHashMap<>();
        for (Object key : queries) {
            SearchQuery query = (SearchQuery) key;
            facets.put(
                    query,
                    by.stream()
                            .map(field -> new Facet(field, search.facets(field, query)))
                            .toList());
        }
        return facets;
    }

    private static void requireFacet(FacetField field) {
        if (!Search.FACETS.contains(field)) {
            throw new BadInputException("`by`: a search has no facet " + field + ", expected "
                    + Search.FACETS.stream().sorted().map(FacetField::name).collect(Collectors.joining(" or ")));
        }
    }

    private Map<Finding, List<Highlight>> highlights(Set<Object> findings, FieldCall call) {
        Map<String, Set<NodeId>> byText = findings.stream()
                .map(Finding.class::cast)
                .collect(Collectors.groupingBy(Finding::text, Collectors.mapping(Finding::id, Collectors.toSet())));
        Map<Finding, List<Highlight>> highlights = new HashMap<>();
        byText.forEach((text, ids) ->
                search.highlights(text, ids).forEach((id, own) -> highlights.put(new Finding(text, id), own)));
        return highlights;
    }

    private record Finding(String text, NodeId id) {
        static Finding of(SearchEdge edge) {
            return new Finding(edge.text(), ((Node) edge.node()).id());
        }
    }
}
