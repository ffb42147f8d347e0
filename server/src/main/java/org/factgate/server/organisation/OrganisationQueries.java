package org.factgate.server.organisation;

import java.util.Map;
import org.factgate.domain.organisation.Organisations;
import org.factgate.domain.paging.Order;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.Fields;

/** The entry fields {@code organisations} and {@code organisation}. */
public final class OrganisationQueries {
    private final Organisations organisations;

    /** The resolver over these ports. */
    public OrganisationQueries(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Query")
                .all("organisations", organisations, Filters::organisations, Order.BY_NAME)
                .byIdOrKey("organisation", organisations, Map.of("acronym", organisations::idsByAcronyms));
    }
}
