package org.factgate.server.http.document;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Documents by hash.
 *
 * @param persisted how many documents clients may register, 0 for none
 * @param trusted the folder of manifests; null if there is none
 * @param mode what becomes of other documents
 */
public record DocumentSettings(int persisted, @Nullable Path trusted, TrustMode mode) {
    /** The defaults. */
    public static final DocumentSettings DEFAULT = new DocumentSettings(1_000, null, TrustMode.OFF);

    public DocumentSettings {
        if (trusted == null && mode != TrustMode.OFF) {
            throw new IllegalArgumentException("documents cannot be trusted without a folder of manifests");
        }
    }
}
