package org.factgate.server.unlink;

import org.factgate.domain.paging.Order;
import org.factgate.domain.unlink.UnLinks;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.Fields;

/** The entry fields {@code unLinks} and {@code unLink}. */
public final class UnLinkQueries {
    private final UnLinks unLinks;

    /** The resolver over these ports. */
    public UnLinkQueries(UnLinks unLinks) {
        this.unLinks = unLinks;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Query")
                .all("unLinks", unLinks, Filters::unLinks, Order.BY_DATE)
                .byId("unLink", unLinks);
    }
}
