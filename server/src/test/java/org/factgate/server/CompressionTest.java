package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.factgate.server.http.compression.Encodings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers are compressed as their clients take them (RFC 9110, section 12.5.3), and are the same for all that. */
@ExtendWith(ShippedDataset.class)
class CompressionTest {
    private static final String JSON = "application/json";
    private static final String LONG = "{ states(first: 40) { nodes { id name alpha3 names { text } } } }";
    /** Of its own, since what is asked for twice in Brotli is compressed once more in the background. */
    private static final String WARM_UP = "{ states(first: 40) { nodes { id name alpha3 } } }";

    private static final String SHORT = "{ __typename }";

    private final ShippedServer served;
    private final Shipped shipped;

    CompressionTest(ShippedServer served, Shipped shipped) {
        this.served = served;
        this.shipped = shipped;
    }

    /** The first client that takes Brotli has it loaded, and gets something else meanwhile. */
    @BeforeEach
    void awaitBrotli() {
        awaitBrotli(served);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // nothing said, nothing taken, nothing that there is
                "                                       | identity | identity",
                "''                                     | identity | identity",
                "deflate, zstd                          | identity | identity",
                "brotli, xbr, br2, gz                   | identity | identity",
                // what browsers and libraries say
                "gzip, deflate, br, zstd                | br       | identity",
                "gzip, deflate                          | gzip     | identity",
                "gzip                                   | gzip     | identity",
                "br                                     | br       | identity",
                "x-gzip                                 | gzip     | identity",
                "GZip , BR                              | br       | identity",
                // by weight; equals in the order of the server
                "gzip;q=0.5, br;q=0.5                   | br       | identity",
                "br;q=0.5, gzip                         | gzip     | identity",
                "br;q=0.999,gzip;q=1.000                | gzip     | identity",
                "gzip ; q=0.2 , br ;Q=0.3               | br       | identity",
                "br;q=0, gzip                           | gzip     | identity",
                "gzip;q=0, br;q=0                       | identity | identity",
                "identity, br;q=0.9, gzip;q=0.9         | identity | identity",
                "identity;q=0.5, gzip;q=0.5             | gzip     | identity",
                "gzip;q=0.1, gzip;q=0.8, br;q=0.5       | gzip     | identity",
                // all others
                "*                                      | br       | identity",
                "*;q=0.1                                | br       | identity",
                "br;q=0, *                              | gzip     | identity",
                "gzip, *;q=0.1                          | gzip     | identity",
                "*;q=0                                  | identity | identity",
                // who refuses what is not compressed gets it compressed however short it is
                "identity;q=0, br                       | br       | br",
                "*;q=0, gzip                            | gzip     | gzip",
                "identity;q=0, *                        | br       | br",
                "identity;q=0                           | identity | identity",
                // what is no weight is no liking
                "br;q=NaN, gzip                         | gzip     | identity",
                "br;q=-1, gzip;q=0.001                  | gzip     | identity",
                "br;q=, gzip;q=x                        | identity | identity",
                "br;q=1e999, gzip;q=0.5                 | br       | identity",
                ",,;;=,q=1;br, ;q=1,*=                  | identity | identity",
                "gzip;q=0.5;level=9                     | gzip     | identity"
            })
    void isAsTheClientLikesBest(String accepted, String ofLong, String ofShort) throws Exception {
        assertIsGiven(ofLong, LONG, accepted);
        assertIsGiven(ofShort, SHORT, accepted);
    }

    @Test
    void readsALongHeaderToItsEndAndAllOfItsLines() throws Exception {
        assertIsGiven("br", LONG, "a;q=0.5,".repeat(1_500) + "br");
        assertIsGiven("identity", LONG, ";".repeat(12_000));

        HttpResponse<byte[]> response = served.client()
                .send(
                        HttpRequest.newBuilder(served.address("http", "/graphql?query=" + encoded(LONG)))
                                .header("Accept-Encoding", "gzip;q=0.5")
                                .header("Accept-Encoding", "br;q=0.6")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(encoding(response)).isEqualTo("br");
    }

    @Test
    void whatIsKeptIsSentInBrotliAndCompressedOnceMoreInTheBackground() throws Exception {
        try (ShippedServer own = ShippedServer.start(shipped)) {
            awaitBrotli(own);
            byte[] plain = post(own, LONG, null).body();
            byte[] made = post(own, LONG, "br").body();
            long bytes = own.server().responses().bytes();

            ShippedServer.await(() -> post(own, LONG, "br").body().length < made.length, "a shorter one");

            byte[] dense = post(own, LONG, "br").body();
            assertThat(decoded("br", dense)).isEqualTo(plain);
            assertThat(decoded("br", made)).isEqualTo(plain);
            // what is kept is counted as it is, a moment after it can be seen
            long counted = bytes - made.length + dense.length;
            ShippedServer.await(() -> own.server().responses().bytes() == counted, counted + " bytes to be counted");
            byte[] zipped = post(own, LONG, "gzip").body();
            assertThat(own.server().responses().bytes()).isEqualTo(counted + zipped.length);
            assertThat(get(own, LONG, "br").body().length).isGreaterThan(dense.length);
        }
    }

    @Test
    void aHeadHasTheHeadersOfItsGet() throws Exception {
        HttpResponse<byte[]> get = get(served, LONG, "br");

        HttpResponse<byte[]> head = send(served, "HEAD", "/graphql?query=" + encoded(LONG), "br");

        assertThat(head.body()).isEmpty();
        assertThat(encoding(get)).isEqualTo("br");
        Map<String, List<String>> expected = headers(get);
        // which may be left out, and must not be wrong (RFC 9110, section 8.6)
        expected.remove("content-length");
        assertThat(headers(head)).isEqualTo(expected).containsKeys("etag", "vary");
    }

    @Test
    void theEncodingsOfAnAnswerShareItsTag() throws Exception {
        String tag = get(served, LONG, "br").headers().firstValue("ETag").orElseThrow();
        assertThat(get(served, LONG, "gzip").headers().firstValue("ETag")).contains(tag);

        HttpResponse<String> known = served.get(LONG, "If-None-Match", tag, "Accept-Encoding", "gzip");

        assertThat(tag).startsWith("W/");
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.headers().firstValue("ETag")).contains(tag);
        assertThat(known.headers().firstValue("Vary")).contains("Accept, Accept-Encoding");
        assertThat(known.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphiql/", "/graphiql/assets/{script}", "/schema.graphqls"})
    void pagesScriptsAndTheSchemaAreCompressedAsWell(String address) throws Exception {
        String path = address.replace("{script}", script());
        HttpResponse<byte[]> plain = send(served, "GET", path, null);
        assertThat(plain.statusCode()).isEqualTo(200);
        for (String encoding : List.of("br", "gzip", "br")) {
            HttpResponse<byte[]> compressed = send(served, "GET", path, encoding);

            assertThat(encoding(compressed)).isEqualTo(encoding);
            assertThat(compressed.headers().firstValue("Vary")).contains("Accept-Encoding");
            assertThat(compressed.headers().firstValue("Content-Type"))
                    .isEqualTo(plain.headers().firstValue("Content-Type"));
            assertThat(compressed.body().length).isLessThan(plain.body().length);
            assertThat(text(decoded(encoding, compressed.body()))).isEqualTo(text(plain.body()));
        }
        assertThat(plain.headers().firstValue("Vary")).contains("Accept-Encoding");
    }

    @Test
    void metricsAreCompressedAsWell() throws Exception {
        HttpResponse<byte[]> compressed = send(served, "GET", "/metrics", "gzip");
        assertThat(encoding(compressed)).isEqualTo("gzip");
        assertThat(text(decoded("gzip", compressed.body()))).contains("\njvm_threads_live_threads ");
    }

    @Test
    void aScriptThatTheClientHasIsNotSentAgain() throws Exception {
        String path = "/graphiql/assets/" + script();
        String tag =
                send(served, "GET", path, "br").headers().firstValue("ETag").orElseThrow();
        for (String encoding : List.of("br", "gzip")) {
            HttpResponse<String> again =
                    served.send("GET", path, "", "Accept-Encoding", encoding, "If-None-Match", tag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.headers().firstValue("Content-Encoding")).isEmpty();
        }
        assertThat(served.send("GET", "/graphiql/assets/nothing.js", "", "Accept-Encoding", "br")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void eventsAreNeitherCompressedNorHeldBack() throws IOException {
        String body = "{\"query\":\"subscription { datasetChanged { organisation { __typename } } }\"}";
        try (RawClient client = new RawClient(served)) {
            client.send("POST /graphql HTTP/1.0\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\n"
                    + "Accept-Encoding: br, gzip\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
            assertThat(client.status()).isEqualTo(200);
            ShippedServer.await(() -> served.server().changes().listeners() == 1, "the subscription");
            served.server().changes().publish();
            assertThat(client.lineWith("event: ")).isEqualTo("event: next");
            assertThat(client.line()).contains("\"Organisation\"");
        }
        ShippedServer.await(() -> served.server().changes().listeners() == 0, "the client's leave to be noticed");
    }

    @Test
    void aSettingLeavesBrotliOutOrAllCompression() throws Exception {
        try (ShippedServer own = start(Encodings.GZIP)) {
            assertThat(encoding(post(own, LONG, "br, gzip;q=0.1"))).isEqualTo("gzip");
            assertThat(encoding(post(own, LONG, "br"))).isEqualTo("identity");
        }
        try (ShippedServer own = start(Encodings.NONE)) {
            assertThat(encoding(post(own, LONG, "br, gzip"))).isEqualTo("identity");
        }
    }

    private ShippedServer start(Encodings encodings) {
        return ShippedServer.start(
                shipped.engine(), ShippedServer.settings(ShippedServer.http(encodings), shipped.connections()));
    }

    /** For an answer that is made anew, for the same from memory and by GET. */
    private void assertIsGiven(String expected, String query, String accepted) throws Exception {
        byte[] plain = post(served, query, null).body();
        for (HttpResponse<byte[]> response : List.of(
                post(served, query + " # " + accepted, accepted),
                post(served, query, accepted),
                post(served, query, accepted),
                get(served, query, accepted))) {
            assertThat(encoding(response)).isEqualTo(expected);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Vary")).contains("Accept, Accept-Encoding");
            assertThat(decoded(expected, response.body())).isEqualTo(plain);
        }
    }

    private static void awaitBrotli(ShippedServer server) {
        ShippedServer.await(() -> encoding(post(server, WARM_UP, "br")).equals("br"), "Brotli");
    }

    private String script() throws Exception {
        String page = new String(send(served, "GET", "/graphiql/", null).body(), StandardCharsets.UTF_8);
        return page.replaceAll("(?s).*?assets/(index-[\\w-]+\\.js).*", "$1");
    }

    private static HttpResponse<byte[]> post(ShippedServer server, String query, @Nullable String accepted) {
        return send(
                server,
                accepted,
                HttpRequest.newBuilder(server.address("http", "/graphql"))
                        .header("Content-Type", JSON)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                JsonObject.of("query", query).encode())));
    }

    private static HttpResponse<byte[]> get(ShippedServer server, String query, @Nullable String accepted) {
        return send(server, "GET", "/graphql?query=" + encoded(query), accepted);
    }

    private static HttpResponse<byte[]> send(
            ShippedServer server, String method, String path, @Nullable String accepted) {
        return send(
                server,
                accepted,
                HttpRequest.newBuilder(server.address("http", path))
                        .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    private static HttpResponse<byte[]> send(
            ShippedServer server, @Nullable String accepted, HttpRequest.Builder request) {
        if (accepted != null) {
            request.header("Accept-Encoding", accepted);
        }
        try {
            return server.client()
                    .send(request.timeout(ShippedServer.PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static String encoding(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Encoding").orElse("identity");
    }

    private static byte[] decoded(String encoding, byte[] body) throws IOException {
        InputStream bytes = new ByteArrayInputStream(body);
        try (InputStream decoded = switch (encoding) {
            case "br" -> new BrotliInputStream(bytes);
            case "gzip" -> new GZIPInputStream(bytes);
            default -> bytes;
        }) {
            return decoded.readAllBytes();
        }
    }

    /** Each page has a nonce of its own. */
    private static String text(byte[] page) {
        return new String(page, StandardCharsets.UTF_8).replaceAll("nonce=\"[^\"]+\"", "nonce");
    }

    /** All but the id and the time of the request. */
    private static Map<String, List<String>> headers(HttpResponse<?> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.remove("x-request-id");
        headers.remove("date");
        return headers;
    }
}
