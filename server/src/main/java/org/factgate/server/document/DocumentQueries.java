package org.factgate.server.document;

import java.util.Map;
import org.factgate.domain.document.Documents;
import org.factgate.domain.paging.Order;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.Fields;

/** The entry fields {@code documents} and {@code document}. */
public final class DocumentQueries {
    private final Documents documents;

    /** The resolver over these ports. */
    public DocumentQueries(Documents documents) {
        this.documents = documents;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Query")
                .all("documents", documents, Filters::documents, Order.BY_DATE)
                .byIdOrKey("document", documents, Map.of("symbol", documents::idsBySymbols));
    }
}
