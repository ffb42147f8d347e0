package org.factgate.persistence.importing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs through a stream in its order; the next elements are made on another thread meanwhile. */
final class Ahead {
    private static final int BATCH = 1_000;

    private Ahead() {}

    /** Calls with each element, on the thread that calls. */
    static <T> void forEach(Stream<T> stream, Consumer<? super T> action) {
        Iterator<T> rest = stream.iterator();
        List<T> batch = some(rest).join();
        while (!batch.isEmpty()) {
            CompletableFuture<List<T>> next = some(rest);
            batch.forEach(action);
            batch = next.join();
        }
    }

    private static <T> CompletableFuture<List<T>> some(Iterator<T> rest) {
        return CompletableFuture.supplyAsync(() -> {
            List<T> batch = new ArrayList<>(BATCH);
            while (batch.size() < BATCH && rest.hasNext()) {
                batch.add(rest.next());
            }
            return batch;
        });
    }
}
