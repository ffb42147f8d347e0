package org.factgate.server.http;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.factgate.server.engine.Operation;
import org.jspecify.annotations.Nullable;

/** Reads the operation out of a request (GraphQL over HTTP, section 5). */
final class Requests {
    private Requests() {}

    static Operation fromGet(RoutingContext context) {
        MultiMap parameters = context.queryParams();
        String query = parameters.get("query");
        if (query == null) {
            throw new RequestException(400, "the parameter `query` is missing, expected a GraphQL document");
        }
        String variables = parameters.get("variables");
        JsonObject values = variables == null || variables.isEmpty()
                ? new JsonObject()
                : object("the parameter `variables`", Buffer.buffer(variables));
        return new Operation(query, parameters.get("operationName"), byName(values));
    }

    static Operation fromPost(RoutingContext context) {
        String type = context.request().getHeader("Content-Type");
        if (type == null
                || !type.toLowerCase(Locale.ROOT).split(";", -1)[0].trim().equals("application/json")) {
            throw new RequestException(
                    415,
                    "the body is " + (type == null ? "of no declared type" : type)
                            + ", expected Content-Type: application/json");
        }
        Buffer body = context.body().buffer();
        if (body == null) {
            throw new RequestException(400, "the body is empty, expected a JSON object with a member `query`");
        }
        JsonObject request = object("the body", body);
        Object variables = request.getValue("variables");
        if (variables != null && !(variables instanceof JsonObject)) {
            throw new RequestException(400, "`variables` is not an object, expected values by name");
        }
        Object extensions = request.getValue("extensions");
        if (extensions != null && !(extensions instanceof JsonObject)) {
            throw new RequestException(400, "`extensions` is not an object");
        }
        String query = text(request, "query");
        if (query == null) {
            throw new RequestException(400, "`query` is missing, expected a GraphQL document");
        }
        return new Operation(
                query,
                text(request, "operationName"),
                byName(variables == null ? new JsonObject() : (JsonObject) variables));
    }

    private static Map<String, @Nullable Object> byName(JsonObject values) {
        return new LinkedHashMap<>(values.getMap());
    }

    private static @Nullable String text(JsonObject request, String member) {
        Object value = request.getValue(member);
        if (value != null && !(value instanceof String)) {
            throw new RequestException(400, "`" + member + "` is not a string");
        }
        return (String) value;
    }

    private static JsonObject object(String what, Buffer json) {
        try {
            return new JsonObject(json);
        } catch (DecodeException | ClassCastException e) {
            throw new RequestException(400, what + " is not a JSON object: " + e.getMessage());
        }
    }
}
