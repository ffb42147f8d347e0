package org.factgate.server.http.document;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.factgate.server.engine.ErrorCode;
import org.factgate.server.engine.Operation;
import org.factgate.server.http.request.GraphQlRequest;
import org.factgate.server.http.request.RequestException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the document that a request means: its own, one that clients have registered, or one that the operator trusts. */
public final class DocumentSource {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentSource.class);
    private static final String ALGORITHM = "sha256:";

    private final PersistedQueries persisted;
    private final Map<String, String> trusted;
    private final Set<String> trustedTexts;
    private final TrustMode mode;

    private DocumentSource(PersistedQueries persisted, Map<String, String> trusted, TrustMode mode) {
        this.persisted = persisted;
        this.trusted = Map.copyOf(trusted);
        this.trustedTexts = new HashSet<>(trusted.values());
        this.mode = mode;
    }

    /** A source; reads the manifests. */
    public static DocumentSource open(DocumentSettings settings) {
        return new DocumentSource(
                new PersistedQueries(settings.persisted()),
                settings.trusted() == null ? Map.of() : Manifests.read(settings.trusted()),
                settings.mode());
    }

    /**
     * The operation that a request means.
     *
     * @throws RequestException if it means none that is known or trusted
     */
    public Operation operation(GraphQlRequest request) {
        String document = document(request);
        if (mode != TrustMode.OFF && !isTrusted(document)) {
            if (mode == TrustMode.REQUIRED) {
                throw new RequestException(
                        403, ErrorCode.DOCUMENT_NOT_TRUSTED, "the document is not among those that this server trusts");
            }
            LOG.warn("document={} is not trusted", Hash.of(document));
        }
        return new Operation(document, request.operationName(), request.variables());
    }

    /**
     * Whether to answer the same request is all that there is to do when it comes again: nothing has to be registered or logged.
     *
     * @param operation what the request means
     */
    public boolean isRepeatable(GraphQlRequest request, Operation operation) {
        boolean registers = request.query() != null && request.persistedHash().isPresent();
        return !registers && (mode != TrustMode.LOG || isTrusted(operation.document()));
    }

    /** Whether the operator has named it, so that its operation's name may be a label. */
    public boolean isTrusted(String document) {
        return trustedTexts.contains(document);
    }

    /** A hash as it is looked up. */
    static String key(String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        return lower.startsWith(ALGORITHM) ? lower.substring(ALGORITHM.length()) : lower;
    }

    private String document(GraphQlRequest request) {
        @Nullable String id = request.documentId();
        if (id != null) {
            return byId(id, request);
        }
        Optional<String> hash = request.persistedHash();
        @Nullable String query = request.query();
        if (hash.isEmpty()) {
            return required(query);
        }
        String known = trusted.get(key(hash.get()));
        return known != null && query == null ? known : persisted.document(hash.get(), query);
    }

    private String byId(String id, GraphQlRequest request) {
        if (request.query() != null) {
            throw new RequestException(400, "`query` and `documentId` are both given, expected one of them");
        }
        String document = trusted.get(key(id));
        if (document == null) {
            throw new RequestException(
                    404, ErrorCode.DOCUMENT_NOT_TRUSTED, "no trusted document has the id that `documentId` gives");
        }
        return document;
    }

    private static String required(@Nullable String query) {
        if (query == null) {
            throw new RequestException(
                    400, "`extensions.persistedQuery` has no `sha256Hash`, expected one, or a member `query`");
        }
        return query;
    }
}
