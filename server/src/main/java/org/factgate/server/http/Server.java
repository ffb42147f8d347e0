package org.factgate.server.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factgate.server.http.compression.Compression;
import org.factgate.server.http.compression.FixedBody;
import org.factgate.server.http.document.DocumentSource;
import org.factgate.server.http.document.Hash;
import org.factgate.server.http.execution.Workers;
import org.factgate.server.http.metrics.Metrics;
import org.factgate.server.http.observe.Observer;
import org.factgate.server.http.response.ResponseCache;
import org.factgate.server.http.stream.Changes;
import org.factgate.server.http.stream.Connections;
import org.factgate.server.http.stream.EventStreams;
import org.factgate.server.http.stream.Sockets;
import org.factgate.server.http.stream.Streams;
import org.factgate.server.live.LiveEngine;
import org.factgate.server.live.Reload;
import org.jspecify.annotations.Nullable;

/** The HTTP server over the engine that serves. */
public final class Server {
    /** Where GraphQL is. */
    static final String ENDPOINT = "/graphql";

    private static final int MAX_ADDRESS = 16_384;
    private static final int MAX_HEADERS = 16_384;
    private static final int TICK_MILLIS = 1_000;

    private final Vertx vertx;
    private final LiveEngine engine;
    private final ServerSettings settings;
    private final Workers workers;
    private final Connections connections;
    private final Changes changes = new Changes();
    private final Metrics metrics = new Metrics();
    private final Observer observer;
    private final Compression compression;
    private final ResponseCache responses;
    private final StoreDownload download;
    private @Nullable HttpServer server;
    private @Nullable Supplier<CompletableFuture<Reload>> reload;

    /** A server that is yet to start. */
    public Server(Vertx vertx, LiveEngine engine, ServerSettings settings, List<Observer> observers) {
        this.vertx = vertx;
        this.engine = engine;
        this.settings = settings;
        this.workers = new Workers(vertx, engine, settings.workers());
        this.connections = new Connections(settings.streams().maxConnections());
        this.observer = Observer.all(
                Stream.concat(Stream.of(metrics), observers.stream()).toList());
        this.compression = new Compression(vertx, settings.http().encodings());
        this.responses = new ResponseCache(settings.maxResponseBytes());
        this.download = new StoreDownload(engine, settings.http());
        engine.onTakeOver(fingerprint -> {
            responses.keepOnly(fingerprint);
            changes.publish();
        });
        engine.onTakeOver(metrics::serves);
        metrics.serves(engine.fingerprint());
        metrics.gauge("factgate.operations.under.way", "Operations that are executed or wait", workers::underWay);
        metrics.gauge("factgate.operations.waiting", "Those of them that wait for a worker", workers::waiting);
        metrics.gauge("factgate.connections.open", "WebSockets and event streams", connections::size);
        metrics.gauge("factgate.subscriptions", "Subscriptions that wait for an event", changes::listeners);
        metrics.gauge("factgate.downloads", "Downloads of the store under way", download::underWay);
        metrics.gauge("factgate.responses.bytes", "Bytes of the answers that are kept", responses::bytes);
        metrics.gauge("factgate.responses.hits", "Requests answered from those that are kept", responses::hits);
        metrics.gauge("factgate.responses.kept", "Answers that were put there", responses::kept);
    }

    /** Has the dataset read anew by those who call for it, if the settings have a token for them; before the start. */
    public void reloadBy(Supplier<CompletableFuture<Reload>> anew) {
        reload = anew;
    }

    /** Counts, and tells Prometheus. */
    public Metrics metrics() {
        return metrics;
    }

    /** Tells subscriptions that the dataset has changed. */
    public Changes changes() {
        return changes;
    }

    /** Executes; for gauges. */
    public Workers workers() {
        return workers;
    }

    /** Answers that were given before; for gauges. */
    public ResponseCache responses() {
        return responses;
    }

    /** Those that stay open; for gauges. */
    public Connections connections() {
        return connections;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for a free one
     * @return done when it listens; failed if it cannot
     */
    public Future<HttpServer> start(String host, int port) {
        int maxBody = settings.http().maxBody();
        HttpServerOptions options = new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) settings.http().idleTimeout().toMillis())
                // see docs/decisions/http-1-only.md
                .setHttp2ClearTextEnabled(false)
                .setMaxInitialLineLength(MAX_ADDRESS)
                .setMaxHeaderSize(MAX_HEADERS)
                .setWebSocketSubProtocols(List.of(Sockets.PROTOCOL))
                .setMaxWebSocketFrameSize(maxBody)
                .setMaxWebSocketMessageSize(maxBody);
        SlowClients clients = new SlowClients(
                settings.http().idleTimeout(),
                new RepeatedRequests(workers, responses, compression, settings.http(), observer, metrics, router()));
        clients.watch(vertx);
        vertx.setPeriodic(TICK_MILLIS, _ -> metrics.tick());
        HttpServer created = vertx.createHttpServer(options)
                .connectionHandler(clients::connected)
                .requestHandler(clients::begun);
        server = created;
        return created.listen();
    }

    /**
     * Stops: takes no more operations, lets those under way end for so long as the settings say, then stops them.
     *
     * @return done when nothing runs any more
     */
    public Future<Void> stop() {
        long patience = Math.max(1, settings.stop().toMillis());
        connections.closeAll();
        Future<Void> drained = workers.drain();
        long timer = vertx.setTimer(patience, _ -> workers.abandon());
        return drained.compose(_ -> {
            vertx.cancelTimer(timer);
            metrics.close();
            return server == null ? Future.succeededFuture() : server.shutdown(1, TimeUnit.SECONDS);
        });
    }

    /** The same over all stores. */
    private String sdl() {
        try (LiveEngine.Lease lease = engine.borrow()) {
            return lease.engine().sdl();
        }
    }

    private Router router() {
        Router router = Router.router(vertx);
        if (settings.http().metrics()) {
            metrics.measure(router);
            metrics.mount(router, compression);
        }
        router.route().handler(new SecurityHeaders());
        Failures failures = new Failures(settings.http().maxBody());
        router.errorHandler(400, failures).errorHandler(500, failures);
        DocumentSource documents = DocumentSource.open(settings.documents());
        List<Examples.Example> examples = Examples.all();
        String sdl = sdl();
        mountEndpoint(router, sdl, documents, examples);
        FixedBody schema = new FixedBody(compression, sdl);
        router.get("/schema.graphqls").handler(context -> {
            context.response()
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .putHeader("Vary", Compression.VARY);
            schema.send(context.request());
        });
        download.mount(router);
        if (reload != null && settings.http().reloadToken() != null) {
            new ReloadCall(settings.http().reloadToken(), reload).mount(router);
        }
        new Health(workers).mount(router);
        new Pages(examples, settings.http().graphiql(), compression).mount(vertx, router);
        return router;
    }

    private void mountEndpoint(Router router, String sdl, DocumentSource documents, List<Examples.Example> examples) {
        HttpSettings http = settings.http();
        Endpoint endpoint = new Endpoint(
                workers,
                documents,
                http,
                Hash.of(sdl),
                examples.stream().map(Examples.Example::document).collect(Collectors.toSet()),
                observer,
                responses,
                compression);
        Streams streams = new Streams(vertx, workers, documents, changes, settings.streams(), observer, Reply::failure);
        CrossOrigin crossOrigin = new CrossOrigin(http.origins());
        // a route of its own for each: within one, the body would have to be read first
        router.route(ENDPOINT).handler(new Sockets(streams, connections, crossOrigin::mayConnect));
        router.route(ENDPOINT).handler(crossOrigin);
        router.route(ENDPOINT)
                .handler(BodyHandler.create(false).setBodyLimit(http.maxBody()))
                .handler(new GraphQlHandler(endpoint, new EventStreams(streams, connections)))
                .failureHandler(new Failures(http.maxBody()));
    }
}
