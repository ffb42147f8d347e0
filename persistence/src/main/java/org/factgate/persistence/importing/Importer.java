package org.factgate.persistence.importing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Makes a store of a dataset folder, all or nothing. */
public final class Importer {
    /** {@code pragma application_id} of a store: the letters FACT. */
    public static final int APPLICATION_ID = 0x46414354;

    /** {@code pragma user_version} of a store: which tables it has. */
    public static final int SCHEMA_VERSION = 1;

    private Importer() {}

    /**
     * Reads a dataset and checks all its invariants.
     *
     * @throws InvalidDatasetException with all its errors, if there are any
     */
    public static void check(DatasetFolder folder) {
        read(folder);
    }

    /**
     * Builds the store of a dataset beside its place and moves it there at once. If anything fails, a former store stays as it was and
     * nothing else stays behind.
     *
     * @throws InvalidDatasetException with all the errors of the dataset, if there are any
     * @throws java.io.UncheckedIOException if the store cannot be written
     */
    public static ImportReport build(DatasetFolder folder, Path store) {
        long start = System.nanoTime();
        Dataset dataset = read(folder);
        try (StoreFile file = StoreFile.beside(store)) {
            Map<String, Integer> counts = file.write(dataset, folder.fingerprint());
            file.publish();
            return new ImportReport(counts, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static Dataset read(DatasetFolder folder) {
        Problems problems = new Problems();
        Dataset dataset = new DatasetReader(folder, problems).read();
        Check.ALL.forEach(check -> check.check(dataset, problems));
        problems.throwIfAny();
        return dataset;
    }
}
