package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.factgate.server.engine.Engine;
import org.factgate.server.http.HttpSettings;
import org.factgate.server.http.Server;
import org.factgate.server.http.ServerSettings;
import org.factgate.server.http.Token;
import org.factgate.server.http.compression.Encodings;
import org.factgate.server.http.document.DocumentSettings;
import org.factgate.server.http.execution.WorkerSettings;
import org.factgate.server.http.observe.Observer;
import org.factgate.server.http.request.StatusCodes;
import org.factgate.server.http.stream.StreamSettings;
import org.factgate.server.live.LiveDataset;
import org.factgate.server.live.LiveEngine;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP server over the shipped dataset, on a free port, and a client that sends what it is told to. A test class gets the one that all
 * share from {@link ShippedDataset}, and starts one where it needs settings of its own.
 */
final class ShippedServer implements AutoCloseable {
    /** How long any step of a test may take before it has failed. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    static final String GRAPHQL = "application/graphql-response+json";

    private final Vertx vertx;
    private final Server server;
    private final int port;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private ShippedServer(Vertx vertx, Server server, int port) {
        this.vertx = vertx;
        this.server = server;
        this.port = port;
    }

    /** How requests are answered: as by default, but for these. */
    static HttpSettings http(Duration idleTimeout, int maxBatch) {
        HttpSettings defaults = HttpSettings.DEFAULT;
        return http(
                idleTimeout,
                defaults.statusCodes(),
                maxBatch,
                defaults.origins(),
                defaults.maxDownloads(),
                defaults.encodings(),
                null);
    }

    /** How requests are answered: as by default, but for these. */
    static HttpSettings downloads(Duration idleTimeout, int maxDownloads) {
        HttpSettings defaults = HttpSettings.DEFAULT;
        return http(
                idleTimeout, defaults.statusCodes(), 0, defaults.origins(), maxDownloads, defaults.encodings(), null);
    }

    /** How requests are answered: as by default, but with these statuses. */
    static HttpSettings http(StatusCodes statusCodes) {
        HttpSettings defaults = HttpSettings.DEFAULT;
        return http(
                defaults.idleTimeout(),
                statusCodes,
                defaults.maxBatch(),
                defaults.origins(),
                defaults.maxDownloads(),
                defaults.encodings(),
                defaults.reloadToken());
    }

    /** How requests are answered: as by default, but in these encodings. */
    static HttpSettings http(Encodings encodings) {
        HttpSettings defaults = HttpSettings.DEFAULT;
        return http(
                defaults.idleTimeout(),
                defaults.statusCodes(),
                defaults.maxBatch(),
                defaults.origins(),
                defaults.maxDownloads(),
                encodings,
                defaults.reloadToken());
    }

    /** How requests are answered: as by default, but pages of this origin may read, and who has the token may have the dataset read anew. */
    static HttpSettings http(String origin, @Nullable Token reloadToken) {
        HttpSettings defaults = HttpSettings.DEFAULT;
        return http(
                defaults.idleTimeout(),
                defaults.statusCodes(),
                defaults.maxBatch(),
                Set.of(origin),
                defaults.maxDownloads(),
                defaults.encodings(),
                reloadToken);
    }

    private static HttpSettings http(
            Duration idleTimeout,
            StatusCodes statusCodes,
            int maxBatch,
            Set<String> origins,
            int maxDownloads,
            Encodings encodings,
            @Nullable Token reloadToken) {
        HttpSettings defaults = HttpSettings.DEFAULT;
        return new HttpSettings(
                defaults.maxBody(),
                idleTimeout,
                statusCodes,
                maxBatch,
                defaults.cacheAge(),
                origins,
                defaults.graphiql(),
                defaults.metrics(),
                maxDownloads,
                encodings,
                reloadToken);
    }

    /** How a server serves: as by default, but for these. */
    static ServerSettings settings(HttpSettings http, WorkerSettings workers, Duration stop, long maxResponseBytes) {
        ServerSettings defaults = ServerSettings.defaults(workers.workers());
        return new ServerSettings(
                http, workers, defaults.documents(), defaults.streams(), defaults.slow(), stop, maxResponseBytes);
    }

    /** The same with the usual queue, patience and memory of answers, but for these limits on connections that stay open. */
    static ServerSettings settings(HttpSettings http, StreamSettings streams, int workers) {
        ServerSettings defaults = ServerSettings.defaults(workers);
        return new ServerSettings(
                http,
                defaults.workers(),
                defaults.documents(),
                streams,
                defaults.slow(),
                defaults.stop(),
                defaults.maxResponseBytes());
    }

    /** The same with the usual queue, patience and memory of answers, but for these documents by hash. */
    static ServerSettings settings(HttpSettings http, DocumentSettings documents, int workers) {
        ServerSettings defaults = ServerSettings.defaults(workers);
        return new ServerSettings(
                http,
                defaults.workers(),
                documents,
                defaults.streams(),
                defaults.slow(),
                defaults.stop(),
                defaults.maxResponseBytes());
    }

    /** The same with the usual queue, patience and memory of answers. */
    static ServerSettings settings(HttpSettings http, int workers) {
        ServerSettings defaults = ServerSettings.defaults(workers);
        return settings(http, defaults.workers(), defaults.stop(), defaults.maxResponseBytes());
    }

    /** One with the defaults. */
    static ShippedServer start(Shipped shipped) {
        return start(shipped.engine(), ServerSettings.defaults(shipped.connections()));
    }

    static ShippedServer start(Engine engine, ServerSettings settings, Observer... observers) {
        return start(new LiveEngine(engine), settings, observers);
    }

    /** One whose dataset may be replaced by another. */
    static ShippedServer start(LiveEngine engine, ServerSettings settings, Observer... observers) {
        Vertx vertx = Vertx.vertx();
        return start(vertx, new Server(vertx, engine, settings, List.of(observers)));
    }

    /** One that has a dataset read anew when it is called. */
    static ShippedServer start(LiveEngine engine, ServerSettings settings, LiveDataset dataset) {
        Vertx vertx = Vertx.vertx();
        Server server = new Server(vertx, engine, settings, List.of());
        dataset.onReload(server.metrics()::reloaded);
        server.reloadBy(dataset::reload);
        return start(vertx, server);
    }

    private static ShippedServer start(Vertx vertx, Server server) {
        return new ShippedServer(
                vertx, server, done(server.start("localhost", 0)).actualPort());
    }

    Server server() {
        return server;
    }

    HttpClient client() {
        return client;
    }

    int port() {
        return port;
    }

    URI address(String scheme, String pathAndQuery) {
        return URI.create(scheme + "://localhost:" + port + pathAndQuery);
    }

    /** The reply to an operation, which must be answered with status 200. */
    Reply ask(String query) throws IOException, InterruptedException {
        HttpResponse<String> response = post(JsonObject.of("query", query).encode(), GRAPHQL);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new Reply(Found.parse(response.body()));
    }

    /** The response to a request with these headers, by name and value in turn. */
    HttpResponse<String> send(String method, String pathAndQuery, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address("http", pathAndQuery))
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String body, String accept) throws IOException, InterruptedException {
        return send("POST", "/graphql", body, "Content-Type", "application/json", "Accept", accept);
    }

    HttpResponse<String> get(String query, String... headers) throws IOException, InterruptedException {
        return send("GET", "/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "", headers);
    }

    /** What Prometheus is told of a metric with its labels. */
    String sample(String name) throws IOException, InterruptedException {
        return send("GET", "/metrics", "")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .collect(Collectors.joining(","));
    }

    /** What a future brings, within the patience of tests. */
    static <T> T done(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** Waits for what happens on other threads and nobody reports, within the patience of tests. */
    static void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain: %s", what).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() {
        // not close(), which waits for sockets that a test has left open
        client.shutdownNow();
        done(vertx.close());
    }
}
