package org.factgate.server;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.factgate.persistence.Archive;
import org.factgate.persistence.importing.DatasetFolder;
import org.factgate.server.http.Server;
import org.factgate.server.live.LiveEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The start of a server: the store is brought up to date, opened and served. */
final class Start {
    private static final Logger LOG = LoggerFactory.getLogger(Start.class);

    private Start() {}

    /** Serves until the process ends. */
    static void serve(Settings settings, DatasetFolder dataset) {
        Archive archive = Stores.upToDate(settings.store(), dataset, settings.workers());
        Vertx vertx = Vertx.vertx();
        LiveEngine engine = new LiveEngine(Gateway.assemble(archive));
        HttpServer server = listen(vertx, engine, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(vertx, engine), "shutdown"));
        announce(settings.host(), server.actualPort());
    }

    private static HttpServer listen(Vertx vertx, LiveEngine engine, Settings settings) {
        try {
            return new Server(vertx, engine, settings.workers())
                    .start(settings.host(), settings.port())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            stop(vertx, engine);
            throw new StartException(
                    "cannot listen on " + settings.host() + ":" + settings.port() + ": " + cause.getMessage(), cause);
        }
    }

    private static void stop(Vertx vertx, LiveEngine engine) {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        engine.close();
    }

    private static void announce(String host, int port) {
        Duration took = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        String base = "http://" + host + ":" + port;
        LOG.info("ready after {} ms", took.toMillis());
        LOG.info("GraphiQL  {}/graphiql/", base);
        LOG.info("GraphQL   {}/graphql", base);
        LOG.info("Schema    {}/schema.graphqls", base);
    }
}
