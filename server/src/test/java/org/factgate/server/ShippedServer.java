package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.factgate.server.http.Server;
import org.factgate.server.live.LiveEngine;

/** The HTTP server over the shipped dataset, on a free port, and a client of it. A test class gets it from {@link ShippedDataset}. */
final class ShippedServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Vertx vertx;
    private final URI graphql;
    private final HttpClient client;

    private ShippedServer(Vertx vertx, HttpServer server) {
        this.vertx = vertx;
        this.graphql = URI.create("http://localhost:" + server.actualPort() + "/graphql");
        this.client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    static ShippedServer start(Shipped shipped) {
        Vertx vertx = Vertx.vertx();
        HttpServer server = new Server(vertx, new LiveEngine(shipped.engine()), shipped.connections())
                .start("localhost", 0)
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        return new ShippedServer(vertx, server);
    }

    /** The reply to an operation, which must be answered with status 200. */
    Reply ask(String query) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(graphql)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/graphql-response+json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                JsonObject.of("query", query).encode()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new Reply(Found.parse(response.body()));
    }

    @Override
    public void close() {
        client.close();
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}
