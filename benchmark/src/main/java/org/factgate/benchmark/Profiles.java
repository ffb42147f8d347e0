package org.factgate.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.factgate.persistence.importing.DatasetFolder;
import org.factgate.persistence.importing.Importer;

/**
 * Where the processor's time for an answer goes, by layer, in the gateway and its yardsticks. The JVM samples by the time that a thread has
 * used (JEP 509), in native code as well, which it can do on Linux. What compilers and collectors use is in none of it.
 */
public final class Profiles {
    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("bench.seconds", 2) * 4L);
    private static final String ONLY = System.getProperty("bench.only", "");

    private Profiles() {}

    /** Measures and prints a table for each query; its argument is a folder for the store and the recordings. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]).resolve("bench");
        Files.createDirectories(folder);
        Path store = folder.resolve("bench.sqlite");
        Importer.build(DatasetFolder.shipped(), store);
        StringBuilder text = new StringBuilder();
        for (Workload workload : Workload.all()) {
            if (workload.name().contains(ONLY)) {
                text.append(table(workload, folder, store));
            }
        }
        Files.writeString(folder.resolve("profiles.md"), text);
        System.out.println(text);
    }

    private static String table(Workload workload, Path folder, Path store) throws IOException, InterruptedException {
        Path answer = folder.resolve("answer.json");
        try (ServerProcess server = Target.CACHED.start(folder, store, answer)) {
            Files.write(answer, Benchmark.answer(server.port(), workload));
        }
        Map<Target, Map<Layer, Double>> profiles = new EnumMap<>(Target.class);
        for (Target target : Target.values()) {
            profiles.put(target, profile(target, workload, folder, store, answer));
        }
        return written(workload, profiles);
    }

    /** Microseconds for an answer. */
    private static Map<Layer, Double> profile(Target target, Workload workload, Path folder, Path store, Path answer)
            throws IOException {
        Path recording = folder.resolve(target.name().toLowerCase(Locale.ROOT) + ".jfr");
        long answers;
        try (ServerProcess server = target.start(folder, store, answer)) {
            LoadGenerator.run(server.port(), workload.body(), WARM_UP);
            server.ask("record");
            answers = LoadGenerator.run(server.port(), workload.body(), MEASURED)
                    .latencies()
                    .getTotalCount();
            server.ask("recorded " + recording);
        }
        Map<Layer, Double> micros = new EnumMap<>(Layer.class);
        for (RecordedEvent sample : RecordingFile.readAllEvents(recording)) {
            if (sample.getStackTrace() != null) {
                double spent = sample.getDuration("samplingPeriod").toNanos() / 1e3 / answers;
                micros.merge(Layer.of(sample.getStackTrace()), spent, Double::sum);
            }
        }
        return micros;
    }

    private static String written(Workload workload, Map<Target, Map<Layer, Double>> profiles) {
        List<String> lines = new ArrayList<>();
        lines.add("%n### %s%n".formatted(workload.name()));
        lines.add(profiles.keySet().stream()
                .map(Target::title)
                .collect(Collectors.joining(" | ", "| microseconds for an answer | ", " |")));
        lines.add("| --- |" + " ---: |".repeat(profiles.size()));
        for (Layer layer : Layer.values()) {
            lines.add(row(layer.title(), profiles.values().stream().map(profile -> profile.getOrDefault(layer, 0.0))));
        }
        lines.add(row(
                "together",
                profiles.values().stream()
                        .map(profile -> profile.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())));
        return String.join("%n".formatted(), lines) + "%n".formatted();
    }

    private static String row(String title, Stream<Double> micros) {
        return micros.map(one -> String.format(Locale.ROOT, "%.1f", one))
                .collect(Collectors.joining(" | ", "| " + title + " | ", " |"));
    }
}
