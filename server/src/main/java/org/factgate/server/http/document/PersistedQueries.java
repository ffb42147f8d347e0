package org.factgate.server.http.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import org.factgate.server.engine.ErrorCode;
import org.factgate.server.http.request.RequestException;
import org.jspecify.annotations.Nullable;

/** Automatic persisted queries (Apollo): a client sends the hash alone, and the document with it where the server does not know it. */
final class PersistedQueries {
    private static final int MAX_CHARACTERS_EACH = 10_000;

    private final int most;
    private final Cache<String, String> documents;

    PersistedQueries(int most) {
        this.most = most;
        this.documents = Caffeine.newBuilder()
                .maximumWeight((long) most * MAX_CHARACTERS_EACH)
                .weigher((String hash, String document) -> Math.max(document.length(), MAX_CHARACTERS_EACH))
                .build();
    }

    String document(String hash, @Nullable String query) {
        if (most == 0) {
            throw new RequestException(200, ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED, "PersistedQueryNotSupported");
        }
        return query == null ? known(hash) : registered(hash.toLowerCase(Locale.ROOT), query);
    }

    /** The messages are those that clients look for. */
    private String known(String hash) {
        String document = documents.getIfPresent(hash.toLowerCase(Locale.ROOT));
        if (document == null) {
            throw new RequestException(200, ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
        }
        return document;
    }

    private String registered(String hash, String query) {
        if (!Hash.of(query).equals(hash)) {
            throw new RequestException(
                    400,
                    "`extensions.persistedQuery.sha256Hash` is not the SHA-256 of `query`, provided sha does not match");
        }
        documents.put(hash, query);
        return query;
    }
}
