package org.factgate.server.live;

import java.time.Duration;
import java.util.List;
import org.factgate.persistence.importing.DatasetError;
import org.factgate.persistence.store.StoreFault;
import org.jspecify.annotations.Nullable;

/**
 * What became of an attempt to bring the dataset in anew.
 *
 * @param outcome how it ended
 * @param fingerprint of the dataset that serves after it
 * @param errors of the dataset; empty unless it was refused
 * @param fault of the store that was to be built; null unless that failed
 * @param took from the first file read to the end
 */
public record Reload(
        Outcome outcome,
        String fingerprint,
        List<DatasetError> errors,
        @Nullable StoreFault fault,
        Duration took) {
    public Reload {
        errors = List.copyOf(errors);
    }

    /** How it ended. Operators see these words as the label of a metric: they stay. */
    public enum Outcome {
        /** The dataset is the one that serves already. */
        UNCHANGED,
        /** The dataset has taken over. */
        TOOK_OVER,
        /** The dataset has errors; the former one goes on serving. */
        REFUSED,
        /** The dataset could not be read, or its store not be built; the former one goes on serving. */
        FAILED
    }
}
