package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** graphql-transport-ws, by the protocol's text, and what its subscriptions tell. */
@ExtendWith(ShippedDataset.class)
class SubscriptionTest {
    private final ShippedServer served;

    SubscriptionTest(ShippedServer served) {
        this.served = served;
    }

    @Test
    void tellsThatTheDatasetHasChanged() throws InterruptedException {
        Client client = new Client("graphql-transport-ws");
        client.send("{\"type\":\"connection_init\"}");
        assertThat(client.received()).isEqualTo("{\"type\":\"connection_ack\"}");
        client.send("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":"
                + "\"subscription { datasetChanged { organisation { __typename } } }\"}}");
        // answered after the subscription: the socket handles one message after the other, the check of the
        // subscription runs meanwhile
        while (served.server().changes().listeners() == 0) {
            client.send("{\"type\":\"ping\"}");
            assertThat(client.received()).isEqualTo("{\"type\":\"pong\"}");
        }
        served.server().changes().publish();
        assertThat(client.received())
                .isEqualTo(
                        "{\"id\":\"1\",\"type\":\"next\",\"payload\":{\"data\":{\"datasetChanged\":{\"organisation\":"
                                + "{\"__typename\":\"Organisation\"}}}}}");
    }

    @Test
    void answersAQueryOnceAndCompletesIt() throws InterruptedException {
        Client client = new Client("graphql-transport-ws");
        client.send("{\"type\":\"connection_init\"}");
        client.received();
        client.send("{\"id\":\"q\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{__typename}\"}}");
        assertThat(client.received())
                .isEqualTo("{\"id\":\"q\",\"type\":\"next\",\"payload\":{\"data\":{\"__typename\":\"Query\"}}}");
        assertThat(client.received()).isEqualTo("{\"id\":\"q\",\"type\":\"complete\"}");
    }

    @Test
    void tellsWhatIsWrongWithAnOperation() throws InterruptedException {
        Client client = new Client("graphql-transport-ws");
        client.send("{\"type\":\"connection_init\"}");
        client.received();
        client.send("{\"id\":\"e\",\"type\":\"subscribe\",\"payload\":{\"query\":\"subscription { nothing }\"}}");
        JsonObject error = new JsonObject(client.received());
        assertThat(error.getString("type")).isEqualTo("error");
        assertThat(error.getJsonArray("payload").getJsonObject(0).getJsonObject("extensions"))
                .isEqualTo(JsonObject.of("code", "GRAPHQL_VALIDATION_FAILED"));
    }

    @Test
    void closesAsTheProtocolSays() throws InterruptedException {
        Client early = new Client("graphql-transport-ws");
        early.send("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{__typename}\"}}");
        assertThat(early.received()).isEqualTo("closed 4401");
        Client invalid = new Client("graphql-transport-ws");
        invalid.send("{\"type\":\"start\"}");
        assertThat(invalid.received()).isEqualTo("closed 4400");
        Client twice = new Client("graphql-transport-ws");
        twice.send("{\"type\":\"connection_init\"}");
        twice.send("{\"type\":\"connection_init\"}");
        assertThat(twice.received()).isEqualTo("{\"type\":\"connection_ack\"}");
        assertThat(twice.received()).isEqualTo("closed 4429");
    }

    /** A client that keeps what it receives. */
    private final class Client implements WebSocket.Listener {
        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private final WebSocket socket;

        Client(String protocol) {
            this.socket = served.client()
                    .newWebSocketBuilder()
                    .subprotocols(protocol)
                    .connectTimeout(ShippedServer.PATIENCE)
                    .buildAsync(served.address("ws", "/graphql"), this)
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        }

        void send(String text) {
            socket.sendText(text, true).orTimeout(20, TimeUnit.SECONDS).join();
        }

        String received() throws InterruptedException {
            return String.valueOf(received.poll(20, TimeUnit.SECONDS));
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                received.add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            received.add("closed " + status);
            return null;
        }
    }
}
