package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factgate.server.ShippedServer.GRAPHQL;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.factgate.server.http.HttpSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several requests in one: not unless the operator says so, and then so many. */
@ExtendWith(ShippedDataset.class)
class BatchTest {
    private static final JsonObject ASK = JsonObject.of("query", "{__typename}");

    private final ShippedServer served;
    private final Shipped shipped;

    BatchTest(ShippedServer served, Shipped shipped) {
        this.served = served;
        this.shipped = shipped;
    }

    @Test
    void isRefusedByDefault() throws IOException, InterruptedException {
        HttpResponse<String> response = served.post(JsonArray.of(ASK).encode(), GRAPHQL);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .isEqualTo("{\"errors\":[{\"message\":\"batches are switched off, expected one JSON object\","
                        + "\"extensions\":{\"code\":\"BAD_REQUEST\"}}]}");
    }

    @Test
    void isAnsweredInItsOrderEachWithItsOwnErrors() throws IOException, InterruptedException {
        try (ShippedServer batching = batching()) {
            JsonArray batch = JsonArray.of(
                    JsonObject.of("query", "{ nothing }"),
                    JsonObject.of(
                            "query",
                            "query ($n: Int) { states(first: $n) { nodes { __typename } } }",
                            "variables",
                            JsonObject.of("n", 1)),
                    ASK);
            HttpResponse<String> response = batching.post(batch.encode(), "application/json");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
            JsonArray answers = new JsonArray(response.body());
            assertThat(answers.size()).isEqualTo(3);
            assertThat(answers.getJsonObject(0).fieldNames()).containsExactly("errors");
            assertThat(answers.getJsonObject(1).encode())
                    .isEqualTo("{\"data\":{\"states\":{\"nodes\":[{\"__typename\":\"State\"}]}}}");
            assertThat(answers.getJsonObject(2).encode()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
        }
    }

    @Test
    void hasItsLimit() throws IOException, InterruptedException {
        try (ShippedServer batching = batching()) {
            for (String batch :
                    new String[] {"[]", JsonArray.of(ASK, ASK, ASK, ASK).encode()}) {
                HttpResponse<String> response = batching.post(batch, GRAPHQL);
                assertThat(response.statusCode()).isEqualTo(400);
                assertThat(response.body()).contains("expected 1 to 3");
            }
        }
    }

    @Test
    void isNoStream() throws IOException, InterruptedException {
        try (ShippedServer batching = batching()) {
            HttpResponse<String> response = batching.post(JsonArray.of(ASK).encode(), "text/event-stream");
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
        }
    }

    private ShippedServer batching() {
        return ShippedServer.start(
                shipped.engine(),
                ShippedServer.settings(
                        ShippedServer.http(HttpSettings.DEFAULT.idleTimeout(), 3), shipped.connections()));
    }
}
