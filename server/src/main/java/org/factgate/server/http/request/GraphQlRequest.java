package org.factgate.server.http.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request (GraphQL over HTTP, section 5.1).
 *
 * @param query the document; null where only its hash is sent
 * @param documentId the hash of a trusted document; null if none is sent
 * @param operationName which of the operations; null if the document has only one
 * @param variables their values by name
 * @param extensions what the client says beside
 */
public record GraphQlRequest(
        @Nullable String query,
        @Nullable String documentId,
        @Nullable String operationName,
        Map<String, @Nullable Object> variables,
        Map<String, @Nullable Object> extensions) {
    public GraphQlRequest {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
        if (query == null && documentId == null && !extensions.containsKey("persistedQuery")) {
            throw new RequestException(400, "`query` is missing, expected a GraphQL document");
        }
    }

    /** The hash of an automatic persisted query: {@code extensions.persistedQuery.sha256Hash} (Apollo). */
    public Optional<String> persistedHash() {
        return extensions.get("persistedQuery") instanceof Map<?, ?> persisted
                        && persisted.get("sha256Hash") instanceof String hash
                ? Optional.of(hash)
                : Optional.empty();
    }
}
