package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.factgate.server.engine.Answer;
import org.factgate.server.engine.Operation;
import org.jspecify.annotations.Nullable;

/** Questions to the engine over the shipped dataset, answered as JSON. */
final class ShippedFacts {
    private final Shipped shipped;

    ShippedFacts(Shipped shipped) {
        this.shipped = shipped;
    }

    /** The data of an answer without errors. */
    JsonObject data(String query) {
        return data(query, Map.of());
    }

    /** The data of an answer without errors. */
    JsonObject data(String query, Map<String, @Nullable Object> variables) {
        JsonObject body = body(query, variables);
        assertThat(body.getJsonArray("errors")).as(body.encodePrettily()).isNull();
        return body.getJsonObject("data");
    }

    /** The errors of an answer. */
    List<JsonObject> errors(String query) {
        JsonArray errors = body(query, Map.of()).getJsonArray("errors", new JsonArray());
        return errors.stream().map(JsonObject.class::cast).toList();
    }

    /** How many SQL statements a query costs. */
    int statements(String query) {
        return shipped.statements(query);
    }

    /** All nodes of a connection of the query type, page after page. */
    List<JsonObject> all(String field, String arguments, String selection) {
        List<JsonObject> nodes = new ArrayList<>();
        Predicate<JsonObject> more = page -> page.getJsonObject("pageInfo").getBoolean("hasNextPage");
        String after = "";
        JsonObject page;
        do {
            page = data("{ page: %s(first: 100%s%s) { nodes { %s } pageInfo { hasNextPage endCursor } } }"
                            .formatted(field, after, arguments.isEmpty() ? "" : ", " + arguments, selection))
                    .getJsonObject("page");
            page.getJsonArray("nodes").forEach(node -> nodes.add((JsonObject) node));
            after = ", after: \"" + page.getJsonObject("pageInfo").getString("endCursor") + "\"";
        } while (more.test(page));
        return nodes;
    }

    private JsonObject body(String query, Map<String, @Nullable Object> variables) {
        Answer answer = shipped.engine().execute(new Operation(query, null, new LinkedHashMap<>(variables)));
        return new JsonObject(new JsonObject(new LinkedHashMap<>(answer.body())).toBuffer());
    }
}
