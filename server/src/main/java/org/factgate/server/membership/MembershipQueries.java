package org.factgate.server.membership;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.factgate.domain.NodeId;
import org.factgate.domain.dataset.Datasets;
import org.factgate.domain.membership.Membership;
import org.factgate.domain.membership.MembershipFilter;
import org.factgate.domain.membership.MembershipStatus;
import org.factgate.domain.membership.Memberships;
import org.factgate.domain.paging.ListRequest;
import org.factgate.domain.paging.Order;
import org.factgate.domain.paging.Page;
import org.factgate.domain.state.State;
import org.factgate.domain.state.States;
import org.factgate.server.call.Arguments;
import org.factgate.server.call.FieldCall;
import org.factgate.server.filter.Filters;
import org.factgate.server.paging.Connection;
import org.factgate.server.paging.PageArguments;
import org.factgate.server.wiring.Fields;

/** The entry fields {@code members} and {@code memberships}. */
public final class MembershipQueries {
    private final Memberships memberships;
    private final States states;
    private final Datasets datasets;

    /** The resolver over these ports. */
    public MembershipQueries(Memberships memberships, States states, Datasets datasets) {
        this.memberships = memberships;
        this.states = states;
        this.datasets = datasets;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Query")
                .root("members", this::members)
                .all("memberships", memberships, Filters::memberships, Order.BY_DATE);
    }

    private Connection members(FieldCall call) {
        Arguments arguments = call.arguments();
        NodeId organisation = arguments.id("organisation");
        MembershipFilter filter = new MembershipFilter(
                organisation == null ? datasets.current().organisationId() : organisation,
                null,
                arguments.words("status", MembershipStatus.class),
                null,
                null);
        Order order = PageArguments.order(call, Order.BY_NAME);
        Page<Membership> page =
                memberships.list(new ListRequest<>(filter, call.asOf(), order, PageArguments.page(call, order)));
        Map<NodeId, State> members = states.byIds(
                page.items().stream().map(item -> item.value().stateId()).collect(Collectors.toSet()));
        return Connection.of(
                page,
                order,
                (membership, cursor) ->
                        new MemberEdge(Objects.requireNonNull(members.get(membership.stateId())), cursor, membership));
    }
}
