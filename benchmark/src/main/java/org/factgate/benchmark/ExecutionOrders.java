package org.factgate.benchmark;

import com.sun.management.ThreadMXBean;
import io.vertx.core.json.Json;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.factgate.persistence.Archive;
import org.factgate.persistence.importing.DatasetFolder;
import org.factgate.persistence.importing.Importer;
import org.factgate.server.Gateway;
import org.factgate.server.engine.Engine;
import org.factgate.server.engine.EngineSettings;
import org.factgate.server.engine.ExecutionOrder;
import org.factgate.server.engine.Operation;

/**
 * What an operation costs the processor, executed in either order and encoded, on one thread, in turn within one process: execution alone,
 * without HTTP and without a response cache. A figure is the median over the rounds.
 */
public final class ExecutionOrders {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final Duration ROUND =
            Duration.ofSeconds(Integer.getInteger("bench.seconds", 2)).dividedBy(4);
    private static final int WARM_UP = 6;
    private static final String ONLY = System.getProperty("bench.only", "");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private ExecutionOrders() {}

    /** Measures and prints a table; its argument is a folder for the store. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).resolve("bench");
        Files.createDirectories(folder);
        Path store = folder.resolve("orders.sqlite");
        Importer.build(DatasetFolder.shipped(), store);
        try (Archive archive = Archive.open(store, 1)) {
            System.out.println(
                    "| query | records kept | FIELDS, \u00b5s | LEVELS, \u00b5s | ratio | FIELDS, KB | LEVELS, KB |");
            System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
            for (long records : new long[] {0, 50_000}) {
                Engine fields = engine(archive, records, ExecutionOrder.FIELDS);
                Engine levels = engine(archive, records, ExecutionOrder.LEVELS);
                Workload.all().stream()
                        .filter(workload -> workload.name().contains(ONLY))
                        .forEach(workload -> System.out.println(row(workload, records, fields, levels)));
            }
        }
    }

    private static Engine engine(Archive archive, long records, ExecutionOrder order) {
        EngineSettings settings = EngineSettings.DEFAULT;
        return Gateway.assemble(archive, new EngineSettings(settings.document(), settings.budget(), records, order));
    }

    private static String row(Workload workload, long records, Engine fields, Engine levels) {
        Operation operation = Operation.of(workload.document());
        compare(operation, fields, levels);
        List<Use> ofFields = new ArrayList<>();
        List<Use> ofLevels = new ArrayList<>();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            ofFields.add(round(fields, operation));
            ofLevels.add(round(levels, operation));
        }
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.2f | %.0f | %.0f |",
                workload.name(),
                records,
                median(ofFields, Use::micros),
                median(ofLevels, Use::micros),
                median(ofFields, Use::micros) / median(ofLevels, Use::micros),
                median(ofFields, Use::kilobytes),
                median(ofLevels, Use::kilobytes));
    }

    /** Fast and wrong does not count. */
    private static void compare(Operation operation, Engine fields, Engine levels) {
        String expected = Json.encode(fields.execute(operation).body());
        String actual = Json.encode(levels.execute(operation).body());
        if (!expected.equals(actual)) {
            throw new IllegalStateException("LEVELS answers with " + actual + ", expected " + expected);
        }
    }

    private static Use round(Engine engine, Operation operation) {
        long end = System.nanoTime() + ROUND.toNanos();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        int times = 0;
        do {
            Json.encodeToBuffer(engine.execute(operation).body());
            times++;
        } while (System.nanoTime() < end);
        return new Use(
                (THREADS.getCurrentThreadCpuTime() - cpu) / 1e3 / times,
                (THREADS.getCurrentThreadAllocatedBytes() - bytes) / 1024.0 / times);
    }

    private static double median(List<Use> all, ToDoubleFunction<Use> of) {
        List<Use> measured = all.subList(WARM_UP, all.size()).stream()
                .sorted(Comparator.comparingDouble(of))
                .toList();
        return of.applyAsDouble(measured.get(measured.size() / 2));
    }

    /** What one operation uses, on average over a round. */
    private record Use(double micros, double kilobytes) {}
}
