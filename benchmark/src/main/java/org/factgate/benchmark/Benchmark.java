package org.factgate.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.factgate.persistence.Archive;
import org.factgate.persistence.importing.DatasetFolder;
import org.factgate.persistence.importing.Enlargement;
import org.factgate.persistence.importing.Importer;
import org.factgate.persistence.store.StoreException;

/**
 * Asks the gateway and its yardsticks the same queries in turn: for each query every target is warmed up, then asked for some seconds a round,
 * one target after the other, so that a noisy spell of the machine falls on all of them. A figure is the median over the rounds.
 */
public final class Benchmark {
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.seconds", 2));
    private static final int DOCUMENTS = Integer.getInteger("bench.documents", 0);
    private static final long SEED = 1;
    private static final String ONLY = System.getProperty("bench.only", "");

    private final Path folder;
    private final Path store;

    private Benchmark(Path folder) {
        this.folder = folder;
        this.store = folder.resolve("bench.sqlite");
    }

    /** Measures and prints the tables; its argument is a folder for the store, the logs and the tables. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]).resolve("bench");
        Files.createDirectories(folder);
        Benchmark benchmark = new Benchmark(folder);
        String text = DOCUMENTS > 0 ? benchmark.scale() : benchmark.speed();
        Files.writeString(folder.resolve("benchmark.md"), text);
        System.out.println(text);
    }

    private String speed() throws IOException, InterruptedException {
        Report report = new Report();
        report.start(start());
        for (Workload workload : Workload.all()) {
            if (workload.name().contains(ONLY)) {
                report.throughput(workload, measure(workload));
            }
        }
        return report.text();
    }

    /** The same queries on the shipped facts and on many more, without caches. */
    private String scale() throws IOException, InterruptedException {
        Importer.build(DatasetFolder.shipped(), store);
        Path large = folder.resolve("large.sqlite");
        Duration building = isLarge(large) ? null : enlarge(large);
        ScaleReport report = new ScaleReport(DOCUMENTS, building, Files.size(large), Files.size(store));
        try (ServerProcess shipped = Target.NO_CACHES.start(folder, store, store);
                ServerProcess enlarged = Target.gateway(
                        folder.resolve("enlarged.log"),
                        large,
                        List.of("--as-is", "--response-cache", "0", "--record-cache", "0"))) {
            List<Contender> contenders = List.of(
                    new Contender(Target.NO_CACHES, shipped, new ArrayList<>()),
                    new Contender(Target.NO_CACHES, enlarged, new ArrayList<>()));
            for (Workload workload : Workload.scale()) {
                if (workload.name().contains(ONLY)) {
                    report.add(workload, compared(contenders, workload));
                }
            }
        }
        return report.text();
    }

    /** Whether a former run has left the store of so many documents. */
    private static boolean isLarge(Path large) {
        if (!Files.exists(large)) {
            return false;
        }
        try (Archive archive = Archive.open(large, 1)) {
            String wanted = new Enlargement(DOCUMENTS, SEED).fingerprint(DatasetFolder.shipped());
            return archive.fingerprint().equals(wanted);
        } catch (StoreException e) {
            System.err.println("a former large store is built anew: " + e.getMessage());
            return false;
        }
    }

    private Duration enlarge(Path large) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        ServerProcess.run(
                folder.resolve("enlarge.log"),
                List.of(),
                List.of(
                        "enlarge",
                        "--store",
                        large.toString(),
                        "--documents",
                        String.valueOf(DOCUMENTS),
                        "--seed",
                        String.valueOf(SEED)));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static List<Figures> compared(List<Contender> contenders, Workload workload)
            throws IOException, InterruptedException {
        List<Integer> bytes = new ArrayList<>();
        for (Contender contender : contenders) {
            contender.rounds().clear();
            byte[] answer = answer(contender.server().port(), workload);
            compare(contender.target(), workload, answer, answer);
            bytes.add(answer.length);
            LoadGenerator.run(contender.server().port(), workload.body(), WARM_UP);
        }
        for (int i = 0; i < ROUNDS; i++) {
            for (Contender contender : contenders) {
                contender.rounds().add(round(contender.server(), workload));
            }
        }
        return List.of(
                contenders.get(0).figures(bytes.get(0)), contenders.get(1).figures(bytes.get(1)));
    }

    /** How long it takes from the start of a process with an existing store to the first answer, and what it holds after the first answer. */
    private Report.Start start() throws IOException, InterruptedException {
        long importing = Importer.build(DatasetFolder.shipped(), store).took().toMillis();
        Path cache = folder.resolve("factgate.aot");
        ServerProcess.run(folder.resolve("train.log"), List.of("-XX:AOTCacheOutput=" + cache), List.of("train"));
        Path log = folder.resolve("start.log");
        List<String> serve = List.of("serve", "--port", "0", "--store", store.toString());
        Path answer = Files.writeString(folder.resolve("start.json"), "{}");
        List<Long> plain = new ArrayList<>();
        List<Long> trained = new ArrayList<>();
        List<Long> bare = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            plain.add(firstAnswer(() -> ServerProcess.launch(log, List.of(), serve)));
            trained.add(firstAnswer(() -> ServerProcess.launch(log, List.of("-XX:AOTCache=" + cache), serve)));
            bare.add(firstAnswer(() -> ServerProcess.start(log, List.of("bare", answer.toString()))));
        }
        return new Report.Start(importing, Figures.median(plain), Figures.median(trained), Figures.median(bare));
    }

    private static long firstAnswer(Supplier<ServerProcess> start) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (ServerProcess server = start.get()) {
            answer(server.port(), Workload.all().getFirst());
            return (System.nanoTime() - begin) / 1_000_000;
        }
    }

    private Map<Target, Figures> measure(Workload workload) throws IOException, InterruptedException {
        Path answer = folder.resolve("answer.json");
        byte[] expected;
        try (ServerProcess server = Target.CACHED.start(folder, store, answer)) {
            expected = answer(server.port(), workload);
        }
        Files.write(answer, expected);
        List<Contender> contenders = new ArrayList<>();
        try {
            for (Target target : Target.values()) {
                Contender contender = new Contender(target, target.start(folder, store, answer), new ArrayList<>());
                contenders.add(contender);
                compare(target, workload, expected, answer(contender.server().port(), workload));
                LoadGenerator.run(contender.server().port(), workload.body(), WARM_UP);
            }
            for (int i = 0; i < ROUNDS; i++) {
                for (Contender contender : contenders) {
                    contender.rounds().add(round(contender.server(), workload));
                }
            }
            Map<Target, Figures> figures = new EnumMap<>(Target.class);
            contenders.forEach(contender -> figures.put(contender.target(), contender.figures(expected.length)));
            return figures;
        } finally {
            contenders.forEach(contender -> contender.server().close());
        }
    }

    /** Fast and wrong does not count. */
    private static void compare(Target target, Workload workload, byte[] expected, byte[] actual) {
        String want = new String(expected, StandardCharsets.UTF_8);
        String got = new String(actual, StandardCharsets.UTF_8);
        if (!want.contains("\"data\"") || want.contains("\"errors\"") || !want.equals(got)) {
            throw new IllegalStateException(
                    target.title() + " answers " + workload.name() + " with " + got + ", expected " + want);
        }
    }

    private static Round round(ServerProcess server, Workload workload) {
        long before = server.ask("allocated");
        LoadGenerator.Outcome outcome = LoadGenerator.run(server.port(), workload.body(), ROUND);
        long allocated = server.ask("allocated") - before;
        return new Round(outcome, allocated);
    }

    static byte[] answer(int port, Workload workload) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/graphql-response+json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(workload.body()))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        }
    }

    /**
     * A target that is being measured.
     *
     * @param rounds those done so far
     */
    private record Contender(Target target, ServerProcess server, List<Round> rounds) {
        Figures figures(int bytes) {
            return Figures.of(rounds, bytes, server.ask("peak"));
        }
    }

    /**
     * A target asked for some seconds.
     *
     * @param outcome the answers
     * @param allocated bytes of the heap that its process used up meanwhile
     */
    record Round(LoadGenerator.Outcome outcome, long allocated) {}

    /**
     * What the rounds of a target come to.
     *
     * @param perSecond answers, the median over the rounds
     * @param p50 the median latency in nanoseconds, over all rounds
     * @param p99 that of the slowest hundredth
     * @param allocated bytes for each answer, the median
     * @param bytes of an answer
     * @param peak the most memory that the process had in bytes; 0 if unknown
     */
    record Figures(double perSecond, long p50, long p99, long allocated, int bytes, long peak) {
        static Figures of(List<Round> rounds, int bytes, long peak) {
            Histogram all = new Histogram(Duration.ofMinutes(1).toNanos(), 3);
            rounds.forEach(round -> all.add(round.outcome().latencies()));
            List<Double> perSecond =
                    rounds.stream().map(round -> round.outcome().perSecond()).toList();
            List<Long> allocated = rounds.stream()
                    .map(round -> round.allocated()
                            / Math.max(1, round.outcome().latencies().getTotalCount()))
                    .toList();
            return new Figures(
                    median(perSecond),
                    all.getValueAtPercentile(50),
                    all.getValueAtPercentile(99),
                    median(allocated),
                    bytes,
                    peak);
        }

        static <T extends Comparable<T>> T median(List<T> values) {
            return values.stream().sorted().toList().get(values.size() / 2);
        }
    }
}
