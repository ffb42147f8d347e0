package org.factgate.server.document;

import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.document.Document;
import org.factgate.domain.document.Documents;
import org.factgate.domain.paging.Order;
import org.factgate.server.call.Arguments;
import org.factgate.server.call.FieldCall;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.Fields;
import org.jspecify.annotations.Nullable;

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
                .root("document", this::document);
    }

    private @Nullable Document document(FieldCall call) {
        Arguments arguments = call.arguments();
        String key = arguments.onlyOneOf("id", "symbol");
        String value = arguments.given(key);
        if (key.equals("id")) {
            return Fields.find(documents, value);
        }
        NodeId id = documents.idsBySymbols(Set.of(value)).get(value);
        return id == null ? null : documents.byIds(Set.of(id)).get(id);
    }
}
