package org.factgate.server.http.request;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads requests, strictly: what has the wrong type is refused, what is unknown is ignored (GraphQL over HTTP, section 5). */
public final class RequestReader {
    private static final List<String> PARAMETERS =
            List.of("query", "documentId", "operationName", "variables", "extensions");

    private final int maxBatch;

    /**
     * A reader.
     *
     * @param maxBatch how many requests a batch may have, 0 for no batches
     */
    public RequestReader(int maxBatch) {
        this.maxBatch = maxBatch;
    }

    /** A request out of the parameters of an address. */
    public static GraphQlRequest fromParameters(MultiMap parameters) {
        PARAMETERS.forEach(name -> {
            if (parameters.getAll(name).size() > 1) {
                throw new RequestException(400, "the parameter `" + name + "` is given more than once");
            }
        });
        return new GraphQlRequest(
                present(parameters.get("query")),
                present(parameters.get("documentId")),
                present(parameters.get("operationName")),
                object(parameters, "variables"),
                object(parameters, "extensions"));
    }

    /**
     * The request, or the batch of requests, in a body.
     *
     * @param contentType the header
     */
    public Body fromBody(@Nullable String contentType, @Nullable Buffer body) {
        requireJson(contentType);
        if (body == null || body.length() == 0) {
            throw RequestException.unreadable("the body is empty, expected a JSON object with a member `query`");
        }
        Object json = JsonText.read("the body", body.getBytes());
        return switch (json) {
            case null -> throw new RequestException(400, "the body is null, expected a JSON object");
            case Map<?, ?> object -> new Body(List.of(fromMembers(members(object))), false);
            case List<?> batch -> new Body(batch(batch), true);
            default ->
                throw new RequestException(400, "the body is no JSON object, expected one with a member `query`");
        };
    }

    /** A request out of the members of a JSON object. */
    public static GraphQlRequest fromMembers(Map<String, @Nullable Object> members) {
        return new GraphQlRequest(
                text(members, "query"),
                text(members, "documentId"),
                text(members, "operationName"),
                object(members, "variables"),
                object(members, "extensions"));
    }

    private List<GraphQlRequest> batch(List<?> batch) {
        if (maxBatch == 0) {
            throw new RequestException(400, "batches are switched off, expected one JSON object");
        }
        if (batch.isEmpty() || batch.size() > maxBatch) {
            throw new RequestException(400, "the batch has " + batch.size() + " requests, expected 1 to " + maxBatch);
        }
        return batch.stream()
                .map(one -> {
                    if (!(one instanceof Map<?, ?> object)) {
                        throw new RequestException(400, "the batch has an item that is no JSON object");
                    }
                    return fromMembers(members(object));
                })
                .toList();
    }

    /** A form, or plain text, can be sent by any site without asking first; JSON cannot. */
    private static void requireJson(@Nullable String contentType) {
        String[] parts = contentType == null
                ? new String[] {""}
                : contentType.toLowerCase(Locale.ROOT).split(";", -1);
        boolean json = parts[0].trim().equals("application/json");
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].trim().replace("\"", "");
            json &= !parameter.startsWith("charset=") || parameter.equals("charset=utf-8");
        }
        if (!json) {
            throw new RequestException(
                    415,
                    "the body is " + (contentType == null ? "of no declared type" : contentType)
                            + ", expected Content-Type: application/json; charset=utf-8");
        }
    }

    private static @Nullable String present(@Nullable String parameter) {
        return parameter == null || parameter.isEmpty() ? null : parameter;
    }

    private static Map<String, @Nullable Object> object(MultiMap parameters, String name) {
        String text = present(parameters.get(name));
        if (text == null) {
            return Map.of();
        }
        Object value = JsonText.read("the parameter `" + name + "`", text);
        return object(name, value);
    }

    private static Map<String, @Nullable Object> object(Map<String, @Nullable Object> members, String name) {
        return object(name, members.get(name));
    }

    private static Map<String, @Nullable Object> object(String name, @Nullable Object value) {
        return switch (value) {
            case null -> Map.of();
            case Map<?, ?> object -> members(object);
            default -> throw new RequestException(400, "`" + name + "` is no JSON object, expected values by name");
        };
    }

    private static @Nullable String text(Map<String, @Nullable Object> members, String name) {
        return switch (members.get(name)) {
            case null -> null;
            case String text -> text;
            default -> throw new RequestException(400, "`" + name + "` is no string");
        };
    }

    /** The names of a JSON object are strings. */
    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> members(Map<?, ?> object) {
        return (Map<String, @Nullable Object>) object;
    }

    /**
     * What a body holds.
     *
     * @param requests at least one
     * @param batch whether they came as a list, and are answered as one
     */
    public record Body(List<GraphQlRequest> requests, boolean batch) {}
}
