package org.factgate.server.http.stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.factgate.server.http.request.JsonText;
import org.factgate.server.http.request.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * A message of graphql-transport-ws.
 *
 * @param type what it is
 * @param id of the operation; null where it concerns none
 * @param payload what comes with it; null for nothing
 */
record Message(String type, @Nullable String id, @Nullable Object payload) {
    /**
     * Reads one.
     *
     * @throws RequestException if it is none
     */
    static Message read(String text) {
        if (!(JsonText.read("the message", text) instanceof Map<?, ?> members)) {
            throw new RequestException(400, "the message is no JSON object");
        }
        if (!(members.get("type") instanceof String type)) {
            throw new RequestException(400, "the message has no type");
        }
        Object id = members.get("id");
        if (id != null && !(id instanceof String)) {
            throw new RequestException(400, "the id of the message is no string");
        }
        return new Message(type, (String) id, members.get("payload"));
    }

    /** The id of a message that must have one. */
    String requiredId() {
        if (id == null || id.isEmpty()) {
            throw new RequestException(400, "the message has no id");
        }
        return id;
    }

    /** The payload as an object; empty where there is none. */
    @SuppressWarnings("unchecked")
    Map<String, @Nullable Object> members() {
        return switch (payload) {
            case null -> Map.of();
            case Map<?, ?> object -> (Map<String, @Nullable Object>) object;
            default -> throw new RequestException(400, "the payload of the message is no JSON object");
        };
    }

    Buffer encode() {
        Map<String, Object> members = new LinkedHashMap<>();
        if (id != null) {
            members.put("id", id);
        }
        members.put("type", type);
        if (payload != null) {
            members.put("payload", payload);
        }
        return Json.encodeToBuffer(members);
    }
}
