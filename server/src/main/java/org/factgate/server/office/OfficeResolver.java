package org.factgate.server.office;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factgate.domain.Node;
import org.factgate.domain.NodeId;
import org.factgate.domain.Registry;
import org.factgate.domain.office.Office;
import org.factgate.domain.office.Tenures;
import org.factgate.domain.paging.Order;
import org.factgate.server.call.FieldCall;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.FieldResolver;
import org.factgate.server.wiring.Fields;

/** The fields of {@code Office}. */
public final class OfficeResolver {
    private final Registry registry;
    private final Tenures tenures;

    /** The resolver over these ports. */
    public OfficeResolver(Registry registry, Tenures tenures) {
        this.registry = registry;
        this.tenures = tenures;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Office")
                .list("tenures", tenures, Tenures.Way.OFFICE, Filters::none, Order.BY_DATE)
                .field(
                        "officeOf",
                        new FieldResolver.Batch(
                                "Office.officeOf", (source, call) -> source, this::officeOf, List.of()));
    }

    private Map<Office, List<Node>> officeOf(Set<Object> offices, FieldCall call) {
        Set<NodeId> ids = offices.stream().flatMap(OfficeResolver::owners).collect(Collectors.toSet());
        Map<NodeId, Node> nodes = registry.byIds(ids);
        return offices.stream()
                .map(Office.class::cast)
                .collect(Collectors.toMap(
                        Function.identity(),
                        office -> owners(office)
                                .map(id -> Objects.requireNonNull(nodes.get(id), id::value))
                                .toList()));
    }

    private static Stream<NodeId> owners(Object office) {
        return Stream.of(((Office) office).stateId(), ((Office) office).organisationId())
                .filter(Objects::nonNull);
    }
}
