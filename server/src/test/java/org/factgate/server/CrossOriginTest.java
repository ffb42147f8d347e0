package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of other origins may do (Fetch standard, section 3.3). */
@ExtendWith(ShippedDataset.class)
class CrossOriginTest {
    private static final String LISTED = "https://example.org";
    private static final String OTHER = "https://other.example";

    private final ShippedServer served;
    private final Shipped shipped;

    CrossOriginTest(ShippedServer served, Shipped shipped) {
        this.served = served;
        this.shipped = shipped;
    }

    @Test
    void byDefaultNoneMayReadAnswers() throws IOException, InterruptedException {
        HttpResponse<String> answer = served.get("{__typename}", "Origin", LISTED);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(permission(answer)).isEmpty();
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-credentials");
        assertIsNotPermitted(preflight(served, LISTED));
    }

    @Test
    void thoseThatAreListedMayReadAnswersAndOthersMayNot() throws IOException, InterruptedException {
        try (ShippedServer open = allowing(LISTED)) {
            HttpResponse<String> answer = open.get("{__typename}", "Origin", LISTED);
            assertThat(permission(answer)).contains(LISTED);
            assertThat(vary(answer)).contains("Origin");
            assertThat(answer.headers().firstValue("Access-Control-Expose-Headers"))
                    .contains("ETag, Retry-After, X-Request-Id");
            HttpResponse<String> other = open.get("{__typename}", "Origin", OTHER);
            assertThat(permission(other)).isEmpty();
            // a cache must not give one the answer to the other
            assertThat(vary(other)).contains("Origin");
            assertThat(vary(open.get("{__typename}"))).contains("Origin");
        }
    }

    @Test
    void aPreflightIsAnsweredForThoseThatAreListed() throws IOException, InterruptedException {
        try (ShippedServer open = allowing(LISTED)) {
            HttpHeaders headers = preflight(open, LISTED).headers();
            assertThat(headers.firstValue("Access-Control-Allow-Origin")).contains(LISTED);
            assertThat(headers.firstValue("Access-Control-Allow-Methods")).contains("GET, HEAD, POST, QUERY, OPTIONS");
            assertThat(headers.firstValue("Access-Control-Allow-Headers").orElseThrow())
                    .contains("Content-Type", "Accept", "traceparent", "Apollo-Require-Preflight");
            assertThat(headers.firstValue("Access-Control-Max-Age")).contains("86400");
            assertIsNotPermitted(preflight(open, OTHER));
        }
    }

    @Test
    void allMayWhereTheSettingSaysSo() throws IOException, InterruptedException {
        try (ShippedServer open = allowing("*")) {
            for (String origin : new String[] {LISTED, OTHER, "null"}) {
                HttpResponse<String> answer = open.get("{__typename}", "Origin", origin);
                assertThat(permission(answer)).contains("*");
                assertThat(vary(answer)).doesNotContain("Origin");
                assertThat(permission(preflight(open, origin))).contains("*");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LISTED, "same"})
    void pagesThatMayOpenSockets(String origin) throws IOException, InterruptedException {
        try (ShippedServer open = allowing(LISTED)) {
            String value = origin.equals("same") ? "http://localhost:" + open.port() : origin;
            WebSocket socket = open.client()
                    .newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .header("Origin", value)
                    .buildAsync(open.address("ws", "/graphql"), new WebSocket.Listener() {})
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
            assertThat(socket.getSubprotocol()).isEqualTo("graphql-transport-ws");
            socket.abort();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OTHER, "null", "https://example.org.other.example", "no origin"})
    void pagesThatMayNotOpenSockets(String origin) {
        try (ShippedServer open = allowing(LISTED)) {
            int status = open.client()
                    .newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .header("Origin", origin)
                    .buildAsync(open.address("ws", "/graphql"), new WebSocket.Listener() {})
                    .orTimeout(20, TimeUnit.SECONDS)
                    .handle((socket, failure) -> status(failure))
                    .join();
            assertThat(status).isEqualTo(403);
        }
    }

    private static int status(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof WebSocketHandshakeException refused
                ? refused.getResponse().statusCode()
                : 0;
    }

    private ShippedServer allowing(String origin) {
        return ShippedServer.start(
                shipped.engine(), ShippedServer.settings(ShippedServer.http(origin, null), shipped.connections()));
    }

    private static HttpResponse<String> preflight(ShippedServer served, String origin)
            throws IOException, InterruptedException {
        return served.send(
                "OPTIONS",
                "/graphql",
                "",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type");
    }

    private static void assertIsNotPermitted(HttpResponse<String> preflight) {
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
    }

    private static Optional<String> permission(HttpResponse<String> response) {
        return response.headers().firstValue("Access-Control-Allow-Origin");
    }

    private static String vary(HttpResponse<String> response) {
        return String.join(", ", response.headers().allValues("Vary"));
    }
}
