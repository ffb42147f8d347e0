package org.factgate.server.claim;

import org.factgate.domain.claim.Claims;
import org.factgate.domain.paging.Order;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.Fields;

/** The entry fields {@code claims} and {@code claim}. */
public final class ClaimQueries {
    private final Claims claims;

    /** The resolver over these ports. */
    public ClaimQueries(Claims claims) {
        this.claims = claims;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Query")
                .all("claims", claims, Filters::claims, Order.BY_DATE)
                .byId("claim", claims);
    }
}
