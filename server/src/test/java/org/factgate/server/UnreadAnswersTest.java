package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.factgate.server.http.stream.StreamSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that asks and does not read what comes gets no memory of the server to keep it in. */
@ExtendWith(ShippedDataset.class)
class UnreadAnswersTest {
    private static final String BODY = JsonObject.of(
                    "query",
                    "subscription { datasetChanged { organisation { "
                            + "meetings(first: 100) { nodes { id name summary citations { locator says record { id } } } } } } }")
            .encode();

    private final Shipped shipped;

    UnreadAnswersTest(Shipped shipped) {
        this.shipped = shipped;
    }

    private ShippedServer start(Duration idleTimeout) {
        StreamSettings defaults = StreamSettings.DEFAULT;
        StreamSettings small = new StreamSettings(
                defaults.maxConnections(),
                defaults.maxOperations(),
                defaults.initTimeout(),
                defaults.idleTimeout(),
                defaults.heartbeat(),
                100_000);
        return ShippedServer.start(
                shipped.engine(),
                ShippedServer.settings(ShippedServer.http(idleTimeout, 0), small, shipped.connections()));
    }

    @Test
    void aSocketIsGivenUpAndItsConnectionEnds() {
        try (ShippedServer served = start(Duration.ofSeconds(2))) {
            Unread client = new Unread(served);
            client.askUntilGivenUp(served);
            // what the client still sends keeps no connection alive that is given up
            ShippedServer.await(
                    () -> {
                        var _ = client.socket.sendText("{\"type\":\"ping\"}", true);
                        return served.server().connections().size() == 0;
                    },
                    "the end of the connection");
        }
    }

    @Test
    void aSocketThatIsReadAfterAllTellsWhyItWasGivenUp() {
        try (ShippedServer served = start(Duration.ofMinutes(1))) {
            Unread client = new Unread(served);
            client.askUntilGivenUp(served);
            client.socket.request(Long.MAX_VALUE);
            assertThat(client.closed.orTimeout(20, TimeUnit.SECONDS).join()).isEqualTo("1008 too much is left unread");
        }
    }

    @Test
    void aStreamOfEventsIsBrokenOff() throws IOException {
        try (ShippedServer served = start(Duration.ofSeconds(2));
                RawClient client = new RawClient(served)) {
            client.send("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Accept: text/event-stream\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY);
            assertThat(client.status()).isEqualTo(200);
            ShippedServer.await(() -> served.server().changes().listeners() == 1, "the subscription");
            // the system's own buffers take some megabytes first
            ShippedServer.await(
                    () -> {
                        served.server().changes().publish();
                        return served.server().changes().listeners() == 0;
                    },
                    "the subscription to be given up");
            ShippedServer.await(() -> served.server().connections().size() == 0, "the end of the connection");
        }
    }

    /** A client of a socket that reads nothing until it is told to. */
    private static final class Unread implements WebSocket.Listener {
        private final CompletableFuture<String> closed = new CompletableFuture<>();
        private final WebSocket socket;

        Unread(ShippedServer served) {
            this.socket = served.client()
                    .newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .connectTimeout(ShippedServer.PATIENCE)
                    .buildAsync(served.address("ws", "/graphql"), this)
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
            socket.sendText("{\"type\":\"connection_init\"}", true).join();
            socket.sendText("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":" + BODY + "}", true)
                    .join();
            ShippedServer.await(() -> served.server().changes().listeners() == 1, "the subscription");
        }

        /** Each ping is answered with as long a pong; the system's own buffers take some megabytes first. */
        void askUntilGivenUp(ShippedServer served) {
            String ping = JsonObject.of("type", "ping", "payload", JsonObject.of("a", "b".repeat(200_000)))
                    .encode();
            ShippedServer.await(
                    () -> {
                        // fails while the last one is still under way
                        var _ = socket.sendText(ping, true);
                        return served.server().changes().listeners() == 0;
                    },
                    "the subscription to be given up");
        }

        @Override
        public void onOpen(WebSocket opened) {
            // asks for nothing
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closed.complete(status + " " + reason);
            return null;
        }
    }
}
