package org.factgate.server;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.factgate.server.engine.EngineSettings;
import org.factgate.server.http.Examples;
import org.factgate.server.http.ServerSettings;
import org.factgate.server.http.observe.RequestLog;
import picocli.CommandLine.Command;

/**
 * Trains. The JVM writes what it has learnt when it ends, if it was told to by {@code -XX:AOTCacheOutput} (JEP 483, 515), as the launcher
 * does.
 */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description =
                "Serves the shipped dataset to itself for some seconds, so that the launcher can keep the classes that a "
                        + "server loads and what the JVM learns of them: the next start takes less time.")
final class Train implements Callable<Integer> {
    private static final int ROUNDS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("factgate-train");
        Path store = folder.resolve("store.sqlite");
        try {
            // the second start opens the store, as most starts do
            start(store).close();
            try (Start.Running server = start(store)) {
                ask(server.address());
            }
        } finally {
            Files.deleteIfExists(store);
            Files.delete(folder);
        }
        return 0;
    }

    private static Start.Running start(Path store) {
        Settings settings = Settings.of("localhost", 0, 0, store, false);
        ServerSettings serving = ServerSettings.defaults(settings.workers());
        return Start.start(
                settings, EngineSettings.DEFAULT, serving, List.of(new RequestLog(false, serving.slow())), null);
    }

    private static void ask(URI server) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            send(client, HttpRequest.newBuilder(server.resolve("/graphiql/")));
            for (int round = 0; round < ROUNDS; round++) {
                for (Examples.Example example : Examples.all()) {
                    // every other time in other bytes, so that it is executed and not sent from memory
                    String document = example.document() + "\n#" + round / 2;
                    send(
                            client,
                            HttpRequest.newBuilder(server.resolve("/graphql"))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(new JsonObject()
                                            .put("query", document)
                                            .encode())));
                }
            }
        }
    }

    private static void send(HttpClient client, HttpRequest.Builder request) throws IOException, InterruptedException {
        // as browsers ask
        request.timeout(PATIENCE).header("Accept-Encoding", "gzip, br");
        HttpResponse<Void> response = client.send(request.build(), BodyHandlers.discarding());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.uri() + " answered " + response.statusCode());
        }
    }
}
