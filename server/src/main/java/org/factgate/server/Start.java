package org.factgate.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.factgate.persistence.Archive;
import org.factgate.persistence.importing.DatasetFolder;
import org.factgate.server.engine.EngineSettings;
import org.factgate.server.http.Server;
import org.factgate.server.http.ServerSettings;
import org.factgate.server.http.observe.Observer;
import org.factgate.server.live.LiveDataset;
import org.factgate.server.live.LiveEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The start of a server: the store is brought up to date, opened and served. */
final class Start {
    private static final Logger LOG = LoggerFactory.getLogger(Start.class);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private Start() {}

    /**
     * Serves until the process ends.
     *
     * @param folder the dataset, which is taken in again whenever it changes; null for the shipped one, which does not
     */
    static void serve(
            Settings settings,
            EngineSettings limits,
            ServerSettings serving,
            List<Observer> observers,
            @Nullable Path folder) {
        Running running = start(settings, limits, serving, observers, folder);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "shutdown"));
        announce(running.address());
    }

    /** Starts a server, as {@link #serve} does. */
    static Running start(
            Settings settings,
            EngineSettings limits,
            ServerSettings serving,
            List<Observer> observers,
            @Nullable Path folder) {
        checkTogether(settings, serving, folder);
        // meanwhile, for it does not need the store
        CompletableFuture<Vertx> making = CompletableFuture.supplyAsync(Vertx::vertx, Thread::startVirtualThread);
        Archive archive = open(settings, folder);
        LiveEngine engine = new LiveEngine(Gateway.assemble(archive, limits));
        Vertx vertx = making.join();
        Server server = new Server(vertx, engine, serving, observers);
        server.metrics().watch(archive);
        Optional<LiveDataset> live =
                Optional.ofNullable(folder).map(watched -> live(watched, engine, server, settings, limits));
        int port = listen(vertx, engine, server, settings).actualPort();
        live.ifPresent(Start::watch);
        return new Running(address(settings.host(), port), () -> {
            live.ifPresent(LiveDataset::close);
            stop(vertx, engine, server);
            observers.forEach(Observer::close);
        });
    }

    private static LiveDataset live(
            Path folder, LiveEngine engine, Server server, Settings settings, EngineSettings limits) {
        LiveDataset live = new LiveDataset(folder, engine, dataset -> {
            Archive archive = Stores.rebuilt(settings.store(), dataset, settings.workers());
            server.metrics().watch(archive);
            return Gateway.assemble(archive, limits);
        });
        live.onReload(server.metrics()::reloaded);
        server.reloadBy(live::reload);
        return live;
    }

    private static void watch(LiveDataset dataset) {
        dataset.watch(LOOK_EVERY);
        HangUp.handle(dataset::request);
    }

    /** What each setting by itself does not show. */
    private static void checkTogether(Settings settings, ServerSettings serving, @Nullable Path folder) {
        if (settings.asIs() && folder != null) {
            throw new StartException(
                    "--dataset is " + folder + ", expected none with --as-is, which takes no dataset in");
        }
        if (folder == null && serving.http().reloadToken() != null) {
            throw new StartException(
                    "--reload-token is set, expected none without --dataset: what serves then stays the same");
        }
    }

    private static Archive open(Settings settings, @Nullable Path folder) {
        if (settings.asIs()) {
            return Archive.open(settings.store(), settings.workers());
        }
        DatasetFolder dataset = folder == null ? DatasetFolder.shipped() : DatasetFolder.of(folder);
        return Stores.upToDate(settings.store(), dataset, settings.workers());
    }

    private static HttpServer listen(Vertx vertx, LiveEngine engine, Server server, Settings settings) {
        try {
            return done(server.start(settings.host(), settings.port()));
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            done(vertx.close());
            engine.close();
            throw new StartException(
                    "cannot listen on " + settings.host() + ":" + settings.port() + ": " + cause.getMessage(), cause);
        }
    }

    private static void stop(Vertx vertx, LiveEngine engine, Server server) {
        LOG.info("stopping");
        done(server.stop().eventually(vertx::close));
        engine.close();
    }

    private static <T> T done(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    private static URI address(String host, int port) {
        try {
            return new URI("http", null, host, port, null, null, null);
        } catch (URISyntaxException e) {
            throw new StartException("--host is " + host + ", expected the name or address of an interface", e);
        }
    }

    private static void announce(URI address) {
        Duration took = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        LOG.info("ready after {} ms", took.toMillis());
        LOG.info("GraphiQL  {}/graphiql/", address);
        LOG.info("GraphQL   {}/graphql", address);
        LOG.info("Schema    {}/schema.graphqls", address);
    }

    /** A server that runs. */
    record Running(URI address, Runnable stop) implements AutoCloseable {
        @Override
        public void close() {
            stop.run();
        }
    }
}
