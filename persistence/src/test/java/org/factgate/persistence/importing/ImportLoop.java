package org.factgate.persistence.importing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A process that builds the stores of two datasets in turn, in several places at once, and says so after each. */
final class ImportLoop {
    /** What it says before the first one. */
    static final String READY = "ready";

    /** What it says after each. */
    static final String BUILT = "built";

    private ImportLoop() {}

    /** The number of rounds, the folders of the two datasets, then the stores. */
    public static void main(String[] arguments) throws InterruptedException {
        int rounds = Integer.parseInt(arguments[0]);
        List<Path> datasets = List.of(Path.of(arguments[1]), Path.of(arguments[2]));
        System.out.println(READY);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Callable<@Nullable Void>> places = Arrays.stream(arguments)
                    .skip(3)
                    .map(store -> (Callable<@Nullable Void>) () -> build(rounds, datasets, Path.of(store)))
                    .toList();
            for (Future<@Nullable Void> place : threads.invokeAll(places)) {
                place.resultNow();
            }
        }
    }

    private static @Nullable Void build(int rounds, List<Path> datasets, Path store) {
        for (int round = 0; round < rounds; round++) {
            for (Path dataset : datasets) {
                Importer.build(DatasetFolder.of(dataset), store);
                System.out.println(BUILT);
            }
        }
        return null;
    }
}
