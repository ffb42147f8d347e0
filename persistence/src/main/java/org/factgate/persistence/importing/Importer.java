package org.factgate.persistence.importing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Makes a store of a dataset folder, all or nothing. */
public final class Importer {
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
     * @throws org.factgate.persistence.store.StoreException if the store cannot be written
     */
    public static ImportReport build(DatasetFolder folder, Path store) {
        return build(folder, store, ImportProgress.UNHEARD);
    }

    /** The same, telling how far it has come, on the thread that calls. */
    public static ImportReport build(DatasetFolder folder, Path store, ImportProgress progress) {
        long start = System.nanoTime();
        progress.reached(ImportProgress.Step.READ, 0, 0);
        return write(read(folder), folder.fingerprint(), store, progress, start);
    }

    /**
     * Builds, as {@link #build(DatasetFolder, Path, ImportProgress)} does, the store of a dataset and of invented records that are tied to
     * it: the same queries can be asked on both, and the gateway be tried at scale. What it holds is no knowledge.
     */
    public static ImportReport enlarge(
            DatasetFolder folder, Enlargement enlargement, Path store, ImportProgress progress) {
        long start = System.nanoTime();
        progress.reached(ImportProgress.Step.READ, 0, 0);
        Dataset dataset = new EnlargedDataset(read(folder), enlargement);
        check(dataset, new Problems());
        return write(dataset, enlargement.fingerprint(folder), store, progress, start);
    }

    /** Removes what interrupted builds of a store have left beside it, in this process or another; builds that go on are let alone. */
    public static void clear(Path store) {
        UnfinishedFile.clear(store);
    }

    private static Dataset read(DatasetFolder folder) {
        Problems problems = new Problems();
        Dataset dataset = new DatasetReader(folder, problems).read();
        check(dataset, problems);
        return dataset;
    }

    private static void check(Dataset dataset, Problems problems) {
        Check.ALL.forEach(check -> check.check(dataset, problems));
        problems.throwIfAny();
    }

    private static ImportReport write(
            Dataset dataset, String fingerprint, Path store, ImportProgress progress, long start) {
        clear(store);
        try (UnfinishedFile file = UnfinishedFile.beside(store)) {
            Map<String, Integer> counts = new StoreFile(file.path()).write(dataset, fingerprint, progress);
            progress.reached(ImportProgress.Step.PUBLISH, 0, 0);
            file.publish();
            return new ImportReport(counts, Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
