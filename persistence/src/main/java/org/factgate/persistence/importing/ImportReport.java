package org.factgate.persistence.importing;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an import brought in.
 *
 * @param counts how many records of each kind, under the key at the top of its file, and {@code citations}
 * @param took from the first check to the finished store
 */
public record ImportReport(Map<String, Integer> counts, Duration took) {
    public ImportReport {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
