package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.factgate.server.http.ServerSettings;
import org.factgate.server.http.document.Hash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is asked again is answered from memory, and nobody can tell but by the time that it takes. */
@ExtendWith(ShippedDataset.class)
class ResponseCacheTest {
    private static final String QUERY = "{ states(first: 40) { nodes { id name alpha3 names { text } } } }";
    private static final String JSON = "application/json";

    private final ShippedServer server;

    ResponseCacheTest(Shipped shipped) {
        server = ShippedServer.start(shipped);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRepeatedPostGetsTheSameBytesUnderTheSameHeaders() throws Exception {
        HttpResponse<String> first = post(QUERY, ShippedServer.GRAPHQL);
        assertThat(hits()).isZero();

        HttpResponse<String> again = post(QUERY, ShippedServer.GRAPHQL);

        assertThat(hits()).isEqualTo(1);
        assertThat(again.body()).isEqualTo(first.body()).contains("\"alpha3\":\"KAZ\"");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(headers(again)).isEqualTo(headers(first));
    }

    @Test
    void aRepeatedGetIsAnsweredFromMemoryWithItsTag() throws Exception {
        HttpResponse<String> first = server.get(QUERY, "Accept", JSON);
        HttpResponse<String> again = server.get(QUERY, "Accept", JSON);

        assertThat(hits()).isEqualTo(1);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(headers(again)).isEqualTo(headers(first)).containsKeys("etag", "cache-control");
    }

    @Test
    void whoTakesGzipGetsTheSameTextCompressed() throws Exception {
        HttpResponse<String> plain = post(QUERY, JSON);

        HttpResponse<byte[]> compressed = server.client()
                .send(
                        HttpRequest.newBuilder(server.address("http", "/graphql"))
                                .header("Content-Type", JSON)
                                .header("Accept", JSON)
                                .header("Accept-Encoding", "gzip, deflate")
                                .POST(HttpRequest.BodyPublishers.ofString(body(QUERY)))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(hits()).isEqualTo(1);
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.body());
        }
        assertThat(compressed.body().length).isLessThan(plain.body().length() / 2);
    }

    @Test
    void eachMediaTypeHasItsOwnAnswer() throws Exception {
        post(QUERY, ShippedServer.GRAPHQL);

        HttpResponse<String> json = post(QUERY, JSON);

        assertThat(hits()).isZero();
        assertThat(json.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
    }

    @Test
    void whatIsWrongOrPartialIsNotKept() throws Exception {
        String partial = "{ states(first: 1) { totalCount } documents(first: 1000) { totalCount } }";
        for (String query : List.of("{", "{ nothing }", partial)) {
            assertThat(post(query, JSON).body())
                    .isEqualTo(post(query, JSON).body())
                    .contains("\"errors\"");
        }
        assertThat(server.server().responses().kept()).isZero();
    }

    @Test
    void theCostAndOtherOriginsAreAnsweredByTheRouter() throws Exception {
        post(QUERY, JSON);

        HttpResponse<String> cost = server.send(
                "POST", "/graphql", body(QUERY), "Content-Type", JSON, "Accept", JSON, "GraphQL-Cost", "report");
        HttpResponse<String> origin = server.send(
                "POST", "/graphql", body(QUERY), "Content-Type", JSON, "Accept", JSON, "Origin", "https://example.org");

        assertThat(new JsonObject(cost.body()).getJsonObject("extensions")).isNotNull();
        assertThat(origin.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(new JsonObject(origin.body()).getJsonObject("data"))
                .isEqualTo(new JsonObject(cost.body()).getJsonObject("data"));
    }

    @Test
    void aRequestThatRegistersItsDocumentIsExecutedEachTime() throws Exception {
        String registering = JsonObject.of(
                        "query",
                        QUERY,
                        "extensions",
                        JsonObject.of("persistedQuery", JsonObject.of("version", 1, "sha256Hash", Hash.of(QUERY))))
                .encode();

        server.post(registering, JSON);
        assertThat(server.post(registering, JSON).body()).contains("\"alpha3\":\"KAZ\"");

        assertThat(hits()).isZero();
        assertThat(server.server().responses().kept()).isZero();
    }

    @Test
    void whatIsKeptStaysWithinItsBytes(@TempDir Path place) throws Exception {
        int most = 20_000;
        try (ShippedServer small = ShippedServer.start(engine(place, 1), settings(Duration.ofSeconds(60), most))) {
            for (int i = 0; i < 200; i++) {
                small.ask("{ a" + i + ": dataset { version title about licence } }");
                assertThat(small.server().responses().bytes()).isLessThanOrEqualTo(most);
            }
            assertThat(small.server().responses().kept()).isEqualTo(200);
        }
    }

    /** The body of the request, by which it is found; the document, for the log; the variables, parsed; the answer. */
    @Test
    void whatIsKeptIsCountedWhole() throws Exception {
        String padding = "x".repeat(10_000);
        String request = JsonObject.of(
                        "query",
                        "query ($text: String!) { search(query: $text) { totalCount } } #" + padding,
                        "variables",
                        JsonObject.of("text", padding.substring(0, 200)))
                .encode();
        int answer = server.post(request, JSON).body().length();

        assertThat(server.server().responses().bytes())
                .isBetween(request.length() + 10_200L + answer, request.length() + 10_200L + answer + 1_500);
    }

    @Test
    void aBodyThatDoesNotComeInTimeIsRefused(@TempDir Path place) throws Exception {
        try (ShippedServer impatient =
                        ShippedServer.start(engine(place, 1), settings(Duration.ofMillis(200), 1_000_000));
                Socket socket = new Socket("localhost", impatient.port())) {
            socket.setSoTimeout((int) ShippedServer.PATIENCE.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 100\r\n\r\n{")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer)
                    .satisfiesAnyOf(
                            text -> assertThat(text).startsWith("HTTP/1.1 408 "),
                            // the idle timeout of the connection may come first
                            text -> assertThat(text).isEmpty());
        }
    }

    private long hits() {
        return server.server().responses().hits();
    }

    private static ServerSettings settings(Duration idle, long maxResponseBytes) {
        ServerSettings defaults = ServerSettings.defaults(1);
        return ShippedServer.settings(
                ShippedServer.http(idle, 0), defaults.workers(), defaults.stop(), maxResponseBytes);
    }

    private static org.factgate.server.engine.Engine engine(Path place, int edition) {
        return League.in(place).edition(edition).engine(place.resolve("store.sqlite"));
    }

    private static String body(String query) {
        return JsonObject.of("query", query).encode();
    }

    private HttpResponse<String> post(String query, String accept) throws IOException, InterruptedException {
        return server.post(body(query), accept);
    }

    /** All but the id of the request. */
    private static Map<String, List<String>> headers(HttpResponse<?> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.remove("x-request-id");
        headers.remove("date");
        return headers;
    }
}
