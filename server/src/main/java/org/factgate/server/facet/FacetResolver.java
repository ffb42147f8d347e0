package org.factgate.server.facet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.factgate.domain.NodeId;
import org.factgate.domain.Text;
import org.factgate.domain.paging.Bucket;
import org.factgate.domain.paging.FacetField;
import org.factgate.server.call.BadInputException;
import org.factgate.server.call.FieldCall;
import org.factgate.server.paging.Connection;
import org.factgate.server.paging.Origin;
import org.factgate.server.wiring.FieldResolver;
import org.factgate.server.wiring.Fields;

/** The field {@code facets} of connections, and the fields of {@code Bucket}. */
public final class FacetResolver {
    private static final List<String> CONNECTIONS = List.of(
            "DocumentConnection",
            "UnLinkConnection",
            "InitiativeConnection",
            "SummitConnection",
            "MeetingConnection",
            "OrganisationConnection",
            "SourceConnection",
            "MembershipConnection",
            "ParticipationConnection",
            "ClaimConnection");

    /** Registers them. */
    public void register(Fields fields) {
        for (String connection : CONNECTIONS) {
            fields.type(connection)
                    .field(
                            "facets",
                            new FieldResolver.Batch(
                                    connection + ".facets",
                                    (source, call) -> Objects.requireNonNull(((Connection) source).origin()),
                                    FacetResolver::facets,
                                    null));
        }
        fields.type("Bucket").plain("label", Bucket.class, FacetResolver::label);
    }

    /** Lists that differ in their owner alone are counted together, in one statement for each field. */
    private static Map<Origin<?, ?>, List<Facet>> facets(Set<Object> origins, FieldCall call) {
        Set<FacetField> by = Objects.requireNonNull(call.arguments().words("by", FacetField.class));
        Map<Origin<?, ?>, List<Facet>> facets = new HashMap<>();
        origins.stream()
                .<Origin<?, ?>>map(Origin.class::cast)
                .collect(Collectors.groupingBy(Origin::ofAnyOwner))
                .forEach((common, lists) -> {
                    for (FacetField field : by) {
                        Map<Origin<?, ?>, List<Bucket>> buckets = buckets(common, lists, field);
                        buckets.forEach((list, own) -> facets.computeIfAbsent(list, origin -> new ArrayList<>())
                                .add(new Facet(field, own)));
                    }
                });
        origins.forEach(origin -> facets.computeIfAbsent((Origin<?, ?>) origin, list -> List.of()));
        return facets;
    }

    private static <F, O extends Enum<O>> Map<Origin<?, ?>, List<Bucket>> buckets(
            Origin<F, O> common, List<? extends Origin<?, ?>> lists, FacetField field) {
        Set<FacetField> supported = common.nodes().facetFields();
        if (!supported.contains(field)) {
            throw new BadInputException("`by`: this list has no facet " + field + ", expected "
                    + supported.stream().map(FacetField::name).collect(Collectors.joining(" or ")));
        }
        O way = common.way();
        if (way == null) {
            return Map.of(common, common.nodes().facets(field, common.request()));
        }
        Set<NodeId> owners =
                lists.stream().map(list -> Objects.requireNonNull(list.owner())).collect(Collectors.toSet());
        Map<NodeId, List<Bucket>> byOwner = common.nodes().facetsOf(field, way, owners, common.request());
        return lists.stream()
                .collect(Collectors.toMap(
                        list -> list, list -> byOwner.getOrDefault(Objects.requireNonNull(list.owner()), List.of())));
    }

    /** The name in the language of the operation, else the words of an enum constant or the year. */
    private static String label(Bucket bucket, FieldCall call) {
        Text name = bucket.name();
        return name == null ? bucket.value().toLowerCase(Locale.ROOT).replace('_', ' ') : name.in(call.language());
    }
}
