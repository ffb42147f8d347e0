package org.factgate.benchmark;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.factgate.benchmark.Benchmark.Figures;

/** The figures as tables in Markdown. Those of one row come from one run, so their ratios mean something; the absolute ones hold for one machine. */
final class Report {
    private final StringBuilder throughput = new StringBuilder("""
            | query | answer, bytes | bare handler, answers/s | gateway / bare | no response cache / straightforward \
            | no caches / straightforward | p50, p99 ms: gateway | p50, p99 ms: no response cache | KB allocated an answer: \
            gateway, no response cache, no caches, straightforward |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """);
    private String start = "";
    private long peak;
    private long peakWithoutCaches;

    void start(Start figures) {
        start = String.format(
                Locale.ROOT,
                "Import of the shipped dataset: %d ms. Start of a process with an existing store to its first answer: %d ms, trained %d ms, of a bare handler %d ms.%n",
                figures.importMillis(),
                figures.firstAnswerMillis(),
                figures.trainedFirstAnswerMillis(),
                figures.bareFirstAnswerMillis());
    }

    void throughput(Workload workload, Map<Target, Figures> figures) {
        Figures bare = of(figures, Target.BARE);
        Figures cached = of(figures, Target.CACHED);
        Figures executed = of(figures, Target.NO_RESPONSES);
        Figures read = of(figures, Target.NO_CACHES);
        Figures plain = of(figures, Target.STRAIGHTFORWARD);
        peak = Math.max(peak, cached.peak());
        peakWithoutCaches = Math.max(peakWithoutCaches, Math.max(executed.peak(), read.peak()));
        throughput.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.2f | %.1f | %.1f | %s | %s | %.1f, %.1f, %.1f, %.1f |%n",
                workload.name(),
                bare.bytes(),
                bare.perSecond(),
                cached.perSecond() / bare.perSecond(),
                executed.perSecond() / plain.perSecond(),
                read.perSecond() / plain.perSecond(),
                latencies(cached),
                latencies(executed),
                cached.allocated() / 1024.0,
                executed.allocated() / 1024.0,
                read.allocated() / 1024.0,
                plain.allocated() / 1024.0));
    }

    String text() {
        return start
                + String.format(
                        Locale.ROOT,
                        "Most memory that a gateway held under load: %d MB, with caches switched off %d MB.%n%n",
                        peak >> 20,
                        peakWithoutCaches >> 20)
                + throughput;
    }

    private static Figures of(Map<Target, Figures> figures, Target target) {
        return Objects.requireNonNull(figures.get(target), target.title());
    }

    private static String latencies(Figures figures) {
        return String.format(Locale.ROOT, "%.2f, %.2f", figures.p50() / 1e6, figures.p99() / 1e6);
    }

    /**
     * How a process begins.
     *
     * @param importMillis how long the import took, in a JVM that has just started
     * @param firstAnswerMillis from the start of a process to its first answer
     * @param trainedFirstAnswerMillis the same after a training
     * @param bareFirstAnswerMillis the same of a Vert.x handler that does nothing else, untrained
     */
    record Start(
            long importMillis, long firstAnswerMillis, long trainedFirstAnswerMillis, long bareFirstAnswerMillis) {}
}
