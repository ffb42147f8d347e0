package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.factgate.persistence.Reading;
import org.factgate.server.engine.EngineSettings;
import org.factgate.server.http.HttpSettings;
import org.factgate.server.http.execution.WorkerSettings;
import org.factgate.server.http.observe.Finished;
import org.factgate.server.limits.Budget;
import org.factgate.server.limits.DocumentLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No operation goes on when its client has gone, however it went; one too many is refused at once; and a server that stops ends what runs.
 * The operation that clients leave here would run for many seconds, if it were let.
 */
@ExtendWith(ShippedDataset.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AbandonedOperationTest {
    private static final String ENDLESS = "{ documents(first: 100) { nodes { topics { documents(first: 100) { nodes { "
            + "topics { documents(first: 100) { nodes { a: id b: id c: id d: id e: id } } } } } } } } }";
    private static final String BODY = JsonObject.of("query", ENDLESS).encode();

    private final Shipped shipped;
    private final BlockingQueue<Finished> finished = new LinkedBlockingQueue<>();
    private final ShippedServer served;

    AbandonedOperationTest(Shipped shipped) {
        this.shipped = shipped;
        this.served = start(Duration.ofMillis(1));
    }

    private ShippedServer start(Duration stop) {
        Budget unlimited = new Budget(Integer.MAX_VALUE, Duration.ofMinutes(10), Integer.MAX_VALUE, Integer.MAX_VALUE);
        return ShippedServer.start(
                Gateway.assemble(shipped.archive(), new EngineSettings(DocumentLimits.DEFAULT, unlimited, 0)),
                ShippedServer.settings(
                        ShippedServer.http(HttpSettings.DEFAULT.idleTimeout(), 2), new WorkerSettings(1, 1), stop, 0),
                finished::add);
    }

    @BeforeEach
    void forgets() {
        finished.clear();
    }

    @AfterEach
    void nothingIsLeft() {
        ShippedServer.await(() -> served.server().workers().underWay() == 0, "all operations to end");
        ShippedServer.await(() -> served.server().connections().size() == 0, "all connections to be closed");
    }

    @AfterAll
    void close() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"closed", "half-closed", "reset"})
    void stopsWhenTheConnectionIs(String how) throws IOException, InterruptedException {
        try (RawClient client = new RawClient(served)) {
            client.post(BODY);
            runs(1);
            switch (how) {
                case "half-closed" -> client.socket().shutdownOutput();
                case "reset" -> client.socket().setSoLinger(true, 0);
                default -> assertThat(how).isEqualTo("closed");
            }
            if (!how.equals("half-closed")) {
                client.socket().close();
            }
            assertAbandoned();
        }
    }

    @Test
    void stopsAGetAndWhatWaitsBehindIt() throws IOException, InterruptedException {
        RawClient first = new RawClient(served);
        RawClient second = new RawClient(served);
        String get = "GET /graphql?query=" + URLEncoder.encode(ENDLESS, StandardCharsets.UTF_8)
                + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        first.send(get);
        runs(1);
        second.send(get);
        runs(2);
        assertThat(served.server().workers().waiting()).isEqualTo(1);
        second.close();
        first.close();
        assertAbandoned();
        assertAbandoned();
    }

    @Test
    void stopsAllOfABatch() throws IOException, InterruptedException {
        try (RawClient client = new RawClient(served)) {
            client.post(JsonArray.of(JsonObject.of("query", ENDLESS), JsonObject.of("query", ENDLESS))
                    .encode());
            runs(2);
        }
        assertAbandoned();
        assertAbandoned();
    }

    @Test
    void stopsWhenTheClientCancels() throws InterruptedException {
        CompletableFuture<HttpResponse<String>> response = served.client()
                .sendAsync(
                        HttpRequest.newBuilder(served.address("http", "/graphql"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        runs(1);
        response.cancel(true);
        assertAbandoned();
    }

    @Test
    void stopsWhenAStreamOfEventsIsClosed() throws IOException, InterruptedException {
        try (RawClient client = new RawClient(served)) {
            client.send("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Accept: text/event-stream\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY);
            runs(1);
            assertThat(served.server().connections().size()).isEqualTo(1);
        }
        assertAbandoned();
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "close", "abort"})
    void stopsOnASocketAfter(String how) throws InterruptedException {
        WebSocket socket = served.client()
                .newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(served.address("ws", "/graphql"), new WebSocket.Listener() {})
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        socket.sendText("{\"type\":\"connection_init\"}", true).join();
        socket.sendText("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":" + BODY + "}", true)
                .join();
        runs(1);
        switch (how) {
            case "complete" ->
                socket.sendText("{\"id\":\"1\",\"type\":\"complete\"}", true).join();
            case "close" -> socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
            default -> assertThat(how).isEqualTo("abort");
        }
        if (!how.equals("abort")) {
            assertAbandoned();
        }
        socket.abort();
        if (how.equals("abort")) {
            assertAbandoned();
        }
    }

    @Test
    void refusesOneTooManyAtOnce() throws IOException, InterruptedException {
        try (RawClient running = new RawClient(served);
                RawClient waiting = new RawClient(served)) {
            running.post(BODY);
            runs(1);
            waiting.post(BODY);
            runs(2);
            for (String accept : new String[] {ShippedServer.GRAPHQL, "application/json"}) {
                HttpResponse<String> response = served.post("{\"query\":\"{__typename}\"}", accept);
                assertThat(response.statusCode()).isEqualTo(503);
                assertThat(response.headers().firstValue("Retry-After")).contains("1");
                assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
                assertThat(response.body())
                        .isEqualTo("{\"errors\":[{\"message\":\"the server is busy; try again later\","
                                + "\"extensions\":{\"code\":\"SERVICE_UNAVAILABLE\"}}]}");
                finished.take();
            }
            assertThat(served.send("GET", "/health/ready", "").statusCode()).isEqualTo(200);
        }
        assertAbandoned();
        assertAbandoned();
    }

    @Test
    void stopsByEndingWhatRunsWhenItsTimeIsOver() throws IOException, InterruptedException {
        try (ShippedServer other = start(Duration.ofMillis(1));
                RawClient client = new RawClient(other)) {
            client.post(BODY);
            ShippedServer.await(() -> other.server().workers().underWay() == 1, "the operation to run");
            ShippedServer.done(other.server().stop());
            assertThat(client.status()).isEqualTo(503);
            assertThat(other.server().workers().underWay()).isZero();
        }
        assertAbandoned();
    }

    @Test
    void refusesNewOperationsWhileItStops() throws IOException, InterruptedException {
        try (ShippedServer other = start(Duration.ofMinutes(1))) {
            RawClient client = new RawClient(other);
            client.post(BODY);
            ShippedServer.await(() -> other.server().workers().underWay() == 1, "the operation to run");
            var stopped = other.server().stop();
            assertThat(other.send("GET", "/health/live", "").statusCode()).isEqualTo(200);
            assertThat(other.send("GET", "/health/ready", "").statusCode()).isEqualTo(503);
            HttpResponse<String> refused = other.post("{\"query\":\"{__typename}\"}", ShippedServer.GRAPHQL);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            finished.take();
            assertThat(stopped.isComplete()).isFalse();
            // what runs ends, here because its client goes
            client.close();
            ShippedServer.done(stopped);
        }
        assertAbandoned();
    }

    /** So many operations run or wait, within the patience of tests. */
    private void runs(int operations) {
        ShippedServer.await(
                () -> served.server().workers().underWay() == operations, operations + " operations to run");
    }

    private void assertAbandoned() throws InterruptedException {
        Finished one = finished.poll(ShippedServer.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(one).as("an operation that has ended").isNotNull();
        assertThat(Optional.ofNullable(one.run()).flatMap(run -> run.reading().stopped()))
                .contains(Reading.Stop.ABANDONED);
    }
}
