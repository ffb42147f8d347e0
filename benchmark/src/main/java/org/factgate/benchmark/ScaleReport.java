package org.factgate.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.factgate.benchmark.Benchmark.Figures;
import org.jspecify.annotations.Nullable;

/** What a large store costs beside the shipped one, as a table in Markdown. */
final class ScaleReport {
    private final StringBuilder rows = new StringBuilder("""
            | query | answer, bytes: shipped, large | p50 ms: shipped, large | p50: large / shipped | p99 ms: shipped, large |
            | --- | ---: | ---: | ---: | ---: |
            """);
    private final String store;

    /** @param building how long it took; null if a former run has built it */
    ScaleReport(int documents, @Nullable Duration building, long bytes, long shippedBytes) {
        this.store = String.format(
                Locale.ROOT,
                "A store with %d invented documents: %s, %d MB (the shipped one: %d MB).%n%n",
                documents,
                building == null ? "built by a former run" : "built in " + building.toSeconds() + " s",
                bytes >> 20,
                shippedBytes >> 20);
    }

    /**
     * Adds a query.
     *
     * @param figures of the shipped store and of the large one
     */
    void add(Workload workload, List<Figures> figures) {
        Figures shipped = figures.get(0);
        Figures large = figures.get(1);
        rows.append(String.format(
                Locale.ROOT,
                "| %s | %d, %d | %.2f, %.2f | %.2f | %.2f, %.2f |%n",
                workload.name(),
                shipped.bytes(),
                large.bytes(),
                shipped.p50() / 1e6,
                large.p50() / 1e6,
                (double) large.p50() / shipped.p50(),
                shipped.p99() / 1e6,
                large.p99() / 1e6));
    }

    String text() {
        return store + rows;
    }
}
