package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.factgate.server.http.HttpSettings;
import org.factgate.server.http.stream.StreamSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GraphQL over server-sent events in distinct connections mode, by the protocol's text. */
@ExtendWith(ShippedDataset.class)
class EventStreamTest {
    private static final String EVENTS = "text/event-stream";
    private static final String CHANGES =
            "{\"query\":\"subscription { datasetChanged { organisation { __typename } } }\"}";

    private final ShippedServer served;
    private final Shipped shipped;

    EventStreamTest(ShippedServer served, Shipped shipped) {
        this.served = served;
        this.shipped = shipped;
    }

    @Test
    void answersAQueryWithOneEventAndItsEnd() throws IOException, InterruptedException {
        HttpResponse<String> response = served.post("{\"query\":\"{__typename}\"}", EVENTS);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream; charset=utf-8");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(events(response.body()))
                .isEqualTo("event: next\ndata: {\"data\":{\"__typename\":\"Query\"}}\n\nevent: complete\ndata: \n\n");
        assertThat(served.get("{__typename}", "Accept", EVENTS).body()).isEqualTo(response.body());
    }

    @Test
    void tellsEachTimeThatTheDatasetHasChanged() throws IOException {
        try (RawClient client = new RawClient(served)) {
            client.send("POST /graphql HTTP/1.0\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\n"
                    + "Content-Length: " + CHANGES.length() + "\r\n\r\n" + CHANGES);
            assertThat(client.status()).isEqualTo(200);
            ShippedServer.await(() -> served.server().changes().listeners() == 1, "the subscription");
            for (int i = 0; i < 2; i++) {
                served.server().changes().publish();
                assertThat(client.lineWith("event: ")).isEqualTo("event: next");
                assertThat(client.line())
                        .isEqualTo("data: {\"data\":{\"datasetChanged\":{\"organisation\":"
                                + "{\"__typename\":\"Organisation\"}}}}");
            }
        }
        ShippedServer.await(() -> served.server().changes().listeners() == 0, "the client's leave to be noticed");
    }

    /** Validation steps that run before execution MUST report errors through an accepted connection by emitting next events. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GRAPHQL_PARSE_FAILED | {\"query\":\"{\"}",
                "GRAPHQL_VALIDATION_FAILED | {\"query\":\"subscription { nothing }\"}",
                "BAD_USER_INPUT | {\"query\":\"query ($i: ID!) { node(id: $i) { id } }\"}",
                "PERSISTED_QUERY_NOT_FOUND | {\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"0\"}}}",
                "DOCUMENT_NOT_TRUSTED | {\"documentId\":\"sha256:0\"}"
            })
    void tellsWhatIsWrongWithAnOperationByAnEvent(String code, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = served.post(body, EVENTS);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream; charset=utf-8");
        String events = events(response.body());
        assertThat(events).startsWith("event: next\ndata: {\"errors\":[").endsWith("}\n\nevent: complete\ndata: \n\n");
        JsonObject error = new JsonObject(events.lines().toList().get(1).substring(6))
                .getJsonArray("errors")
                .getJsonObject(0);
        assertThat(error.getJsonObject("extensions").getString("code")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"400, POST, application/json, {", "415, POST, text/plain, {}", "405, DELETE, application/json, ''"})
    void tellsWhatIsWrongWithARequestWithoutAStream(int status, String method, String contentType, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> response =
                served.send(method, "/graphql", body, "Content-Type", contentType, "Accept", EVENTS);
        assertThat(response.statusCode()).isEqualTo(status);
        assertIsOneAnswer(response, "BAD_REQUEST");
    }

    @Test
    void refusesOneMoreThanThereMayBe() throws IOException, InterruptedException {
        StreamSettings defaults = StreamSettings.DEFAULT;
        StreamSettings none = new StreamSettings(
                0,
                defaults.maxOperations(),
                defaults.initTimeout(),
                defaults.idleTimeout(),
                defaults.heartbeat(),
                defaults.maxUnread());
        try (ShippedServer full = ShippedServer.start(
                shipped.engine(), ShippedServer.settings(HttpSettings.DEFAULT, none, shipped.connections()))) {
            HttpResponse<String> response = full.post(CHANGES, EVENTS);
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).contains("10");
            assertIsOneAnswer(response, "SERVICE_UNAVAILABLE");
        }
    }

    private static void assertIsOneAnswer(HttpResponse<String> response, String code) {
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
        assertThat(new JsonObject(response.body())
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getJsonObject("extensions")
                        .getString("code"))
                .isEqualTo(code);
    }

    /** Without the signs of life. */
    private static String events(String stream) {
        return stream.replace(":\n\n", "");
    }
}
