package org.factgate.server.organisation;

import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.organisation.Organisation;
import org.factgate.domain.organisation.Organisations;
import org.factgate.domain.paging.Order;
import org.factgate.server.call.Arguments;
import org.factgate.server.call.FieldCall;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.Fields;
import org.jspecify.annotations.Nullable;

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
                .root("organisation", this::organisation);
    }

    private @Nullable Organisation organisation(FieldCall call) {
        Arguments arguments = call.arguments();
        String key = arguments.onlyOneOf("id", "acronym");
        String value = arguments.given(key);
        if (key.equals("id")) {
            return Fields.find(organisations, value);
        }
        NodeId id = organisations.idsByAcronyms(Set.of(value)).get(value);
        return id == null ? null : organisations.byIds(Set.of(id)).get(id);
    }
}
