package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.factgate.persistence.store.StoreCheck;
import org.factgate.server.http.Server;
import org.factgate.server.http.ServerSettings;
import org.factgate.server.live.LiveDataset;
import org.factgate.server.live.LiveEngine;
import org.factgate.server.live.Reload;
import org.factgate.server.live.Reload.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients ask over HTTP while datasets with and without errors come in turn: none of them ever sees a half truth or a failure. */
final class SoakTest {
    /** A short run in each build; {@code -Dfactgate.soak.reloads=3600} for a long one. */
    private static final int RELOADS = Integer.getInteger("factgate.soak.reloads", 9);

    /** After so many, caches are warm and compilers have done the most. */
    private static final int WARM = 3;

    private static final int ANSWERS_BETWEEN = 15;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @TempDir
    private Path place;

    @TempDir
    private Path copies;

    private final Map<String, Integer> editions = new ConcurrentHashMap<>();
    private final BlockingQueue<Reload> reloads = new LinkedBlockingQueue<>();
    private final Deque<String> told = new ConcurrentLinkedDeque<>();
    private final Semaphore answers = new Semaphore(0);
    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void everyAnswerIsWhollyOfOneDatasetAndNothingGrows() throws Exception {
        League league = League.in(folder);
        Path store = place.resolve("store.sqlite");
        editions.put(league.open().fingerprint(), 1);
        Vertx vertx = Vertx.vertx();
        LiveEngine engine = new LiveEngine(Gateway.assemble(Stores.upToDate(store, league.open(), 2)));
        Server server = new Server(vertx, engine, ServerSettings.defaults(2), List.of());
        try (LiveDataset dataset =
                        new LiveDataset(folder, engine, next -> Gateway.assemble(Stores.rebuilt(store, next, 2)));
                HttpClient client =
                        HttpClient.newBuilder().connectTimeout(PATIENCE).build();
                ExecutorService threads = Executors.newCachedThreadPool()) {
            dataset.onReload(reloads::add);
            int port = wait(server.start("localhost", 0)).actualPort();
            URI graphql = URI.create("http://localhost:" + port + "/graphql");
            List<Future<?>> clients = new ArrayList<>();
            try {
                subscribe(client, graphql, threads);
                ShippedServer.await(() -> server.changes().listeners() == 1, "the subscription");
                clients.add(threads.submit(() -> ask(client, post(graphql))));
                clients.add(threads.submit(() -> ask(client, get(graphql))));
                clients.add(threads.submit(() -> download(client, graphql.resolve("/dataset.sqlite"))));
                clients.add(threads.submit(() -> vanish(port)));
                clients.add(threads.submit(() -> watchHealth(client, graphql.resolve("/health/ready"))));
                change(league, dataset, 0, WARM);
                Usage warm = Usage.now(place);
                change(league, dataset, WARM, RELOADS);
                assertThat(Usage.now(place)).satisfies(usage -> usage.assertNotMoreThan(warm));
                ShippedServer.await(() -> engine.fingerprint().equals(told.peekLast()), "word of the last dataset");
            } finally {
                done.set(true);
            }
            for (Future<?> one : clients) {
                one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            // the subscription would go on for ever
            client.shutdownNow();
        } finally {
            wait(server.stop());
            wait(vertx.close());
            engine.close();
        }
        assertThat(Usage.names(place)).containsExactly("store.sqlite");
        assertThat(told).isSubsetOf(editions.keySet());
    }

    /** Every third dataset has errors, and changes nothing. */
    private void change(League league, LiveDataset dataset, int from, int to) throws InterruptedException {
        for (int i = from; i < to; i++) {
            boolean valid = i % 3 != 2;
            if (valid) {
                league.edition(i + 2);
                editions.put(league.open().fingerprint(), i + 2);
            } else {
                league.spoilt();
            }
            dataset.request();
            Reload reload = reloads.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(Objects.requireNonNull(reload, "no reload").outcome())
                    .isEqualTo(valid ? Outcome.TOOK_OVER : Outcome.REFUSED);
            answers.drainPermits();
            assertThat(answers.tryAcquire(ANSWERS_BETWEEN, PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("%d answers within %s", ANSWERS_BETWEEN, PATIENCE)
                    .isTrue();
        }
    }

    private Void ask(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        while (!done.get()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            Map<String, Object> answer = new JsonObject(response.body()).getMap();
            String fingerprint = new Found(answer).text("data.dataset.fingerprint");
            assertThat(answer).isEqualTo(League.answer(fingerprint, editions.getOrDefault(fingerprint, 0)));
            answers.release();
        }
        return nothing();
    }

    /** Who subscribes is told of each dataset once it serves; of two that come one right after the other, perhaps of the second only. */
    private void subscribe(HttpClient client, URI graphql, Executor threads) {
        HttpRequest request = HttpRequest.newBuilder(graphql)
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JsonObject.of("query", "subscription { datasetChanged { fingerprint } }")
                                .encode()))
                .build();
        var _ = client.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAcceptAsync(
                        response -> response.body()
                                .filter(line -> line.startsWith("data: {"))
                                .map(line -> Found.parse(line.substring("data: ".length()))
                                        .text("data.datasetChanged.fingerprint"))
                                .forEach(told::add),
                        threads);
    }

    /** The store as a file is whole, and of the dataset that its tag names. */
    private Void download(HttpClient client, URI store) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(store).timeout(PATIENCE).build();
        Path copy = copies.resolve("copy.sqlite");
        while (!done.get()) {
            HttpResponse<Path> response = client.send(request, HttpResponse.BodyHandlers.ofFile(copy));
            assertThat(response.statusCode()).isEqualTo(200);
            String tag = response.headers().firstValue("ETag").orElseThrow();
            assertThat(StoreCheck.whyNot(copy, tag.substring(1, tag.indexOf('-'))))
                    .isEmpty();
            pause();
        }
        return nothing();
    }

    /** Asks for much and does not wait for it. */
    private Void vanish(int port) throws IOException {
        while (!done.get()) {
            for (String asked : List.of(
                    "/dataset.sqlite", "/graphql?query=" + URLEncoder.encode(League.EDITION, StandardCharsets.UTF_8))) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    socket.getOutputStream()
                            .write(("GET " + asked + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
                }
            }
            pause();
        }
        return nothing();
    }

    /** Others shall come to their turn: these clients are the fewer ones. */
    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }

    private Void watchHealth(HttpClient client, URI ready) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(ready).timeout(PATIENCE).build();
        while (!done.get()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
        return nothing();
    }

    @SuppressWarnings("NullAway") // a task has to bring something, and Void has nothing
    private static Void nothing() {
        return null;
    }

    private static HttpRequest post(URI graphql) {
        return HttpRequest.newBuilder(graphql)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JsonObject.of("query", League.EDITION).encode()))
                .build();
    }

    private static HttpRequest get(URI graphql) {
        String query = URLEncoder.encode(League.EDITION, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(graphql + "?query=" + query))
                .timeout(PATIENCE)
                .header("Accept", "application/graphql-response+json")
                .build();
    }

    private static <T> T wait(io.vertx.core.Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** What a process that runs for long must not use more and more of. */
    private record Usage(long heapBytes, long fileDescriptors, int threads, List<String> files) {
        /** Some come and go: pages of heap that are not collected yet, connections of the clients. */
        private static final long HEAP_SLACK = 48L << 20;

        private static final int SLACK = 12;

        static Usage now(Path place) throws IOException {
            System.gc();
            System.gc();
            return new Usage(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                            ? unix.getOpenFileDescriptorCount()
                            : 0,
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    names(place));
        }

        static List<String> names(Path place) throws IOException {
            try (Stream<Path> files = Files.list(place)) {
                return files.map(path -> path.getFileName().toString()).sorted().toList();
            }
        }

        void assertNotMoreThan(Usage before) {
            assertThat(heapBytes).as("heap").isLessThan(before.heapBytes + HEAP_SLACK);
            assertThat(fileDescriptors).as("file descriptors").isLessThan(before.fileDescriptors + SLACK);
            assertThat(threads).as("threads").isLessThan(before.threads + SLACK);
            assertThat(files).isEqualTo(before.files);
        }
    }
}
