package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.factgate.persistence.Archive;
import org.factgate.persistence.importing.Importer;
import org.factgate.persistence.store.StoreCheck;
import org.factgate.server.http.HttpSettings;
import org.factgate.server.live.LiveEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store as a file over HTTP (RFC 9110, sections 13 and 14). */
final class StoreDownloadTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @TempDir
    private Path place;

    private final Vertx vertx = Vertx.vertx();
    private Path store;
    private League league;
    private LiveEngine engine;
    private final HttpClient client = vertx.createHttpClient();
    private @Nullable ShippedServer served;

    @BeforeEach
    void build() {
        store = place.resolve("store.sqlite");
        league = League.in(folder);
        engine = new LiveEngine(league.engine(store));
    }

    @AfterEach
    void stop() {
        ShippedServer.done(vertx.close());
        if (served != null) {
            served.close();
        }
        engine.close();
    }

    @Test
    void isThereOnlyIfItIsOffered() {
        serve(ShippedServer.downloads(LONG, 0));

        assertThat(get().status()).isEqualTo(404);
    }

    @Test
    void isTheWholeStoreByteForByteAndNeverCompressed() throws IOException {
        serve(HttpSettings.DEFAULT);
        Path copy = place.resolve("copy.sqlite");

        Download download = get("Accept-Encoding", "gzip");

        assertThat(download.status()).isEqualTo(200);
        assertThat(download.body()).isEqualTo(Files.readAllBytes(store));
        assertThat(download.header("Content-Type")).isEqualTo("application/vnd.sqlite3");
        assertThat(download.header("Content-Disposition")).isEqualTo("attachment; filename=\"dataset.sqlite\"");
        assertThat(download.header("Content-Length")).isEqualTo(String.valueOf(Files.size(store)));
        assertThat(download.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(download.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(download.header("ETag")).startsWith('"' + engine.fingerprint() + '-');
        assertThat(download.header("Content-Encoding")).isIn("", "identity");
        Files.write(copy, download.body());
        assertThat(StoreCheck.whyNot(copy, engine.fingerprint())).isEmpty();
    }

    @Test
    void isNotSentAgainToWhoHasIt() throws IOException {
        serve(HttpSettings.DEFAULT);
        String tag = get().header("ETag");

        Download again = get("If-None-Match", "\"other\", W/" + tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.body()).isEmpty();
        engine.takeOver(league.edition(2).engine(store));
        Download next = get("If-None-Match", tag);
        assertThat(next.status()).isEqualTo(200);
        assertThat(next.body()).isEqualTo(Files.readAllBytes(store));
        assertThat(next.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void aStoreThatIsBuiltAnewIsAnotherFileThoughItHoldsTheSame() throws IOException {
        serve(HttpSettings.DEFAULT);
        String tag = get().header("ETag");
        Path again = place.resolve("again.sqlite");
        Importer.build(league.open(), again);
        Files.setLastModifiedTime(again, FileTime.fromMillis(1_000_000_000_000L));

        engine.takeOver(Gateway.assemble(Archive.open(again, 1)));

        assertThat(get().header("ETag")).isNotEqualTo(tag).startsWith('"' + engine.fingerprint() + '-');
    }

    @Test
    void isSentInParts() throws IOException {
        serve(HttpSettings.DEFAULT);
        byte[] whole = Files.readAllBytes(store);
        int size = whole.length;

        assertPart(get("Range", "bytes=0-99"), whole, 0, 100);
        assertPart(get("Range", "bytes=4096-8191"), whole, 4096, 8192);
        assertPart(get("Range", "Bytes=100-199999"), whole, 100, 200_000);
        assertPart(get("Range", "bytes=" + (size - 10) + "-"), whole, size - 10, size);
        assertPart(get("Range", "bytes=-10"), whole, size - 10, size);
        assertPart(get("Range", "bytes=-" + size * 2L), whole, 0, size);
        assertPart(get("Range", "bytes=10-" + size * 2L), whole, 10, size);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=%d-", "bytes=%d-99999999", "bytes=-0"})
    void aPartThatDoesNotExistIsRefused(String range) throws IOException {
        serve(HttpSettings.DEFAULT);
        long size = Files.size(store);

        Download download = get("Range", range.formatted(size));

        assertThat(download.status()).isEqualTo(416);
        assertThat(download.header("Content-Range")).isEqualTo("bytes */" + size);
        assertThat(download.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=9-1", "bytes=-", "lines=1-2", "bytes=0-1,5-6", "bytes=x-y", "bytes=0-9999999999999999999"
            })
    void whatAsksForNoPartIsPassedOver(String range) throws IOException {
        serve(HttpSettings.DEFAULT);

        Download download = get("Range", range);

        assertThat(download.status()).isEqualTo(200);
        assertThat(download.body()).isEqualTo(Files.readAllBytes(store));
    }

    @Test
    void partsOfTwoStoresAreNotMixed() throws IOException {
        serve(HttpSettings.DEFAULT);
        String tag = get("Range", "bytes=0-99").header("ETag");

        assertPart(get("Range", "bytes=100-199", "If-Range", tag), Files.readAllBytes(store), 100, 200);
        engine.takeOver(league.edition(2).engine(store));
        Download next = get("Range", "bytes=200-299", "If-Range", tag);

        assertThat(next.status()).isEqualTo(200);
        assertThat(next.body()).isEqualTo(Files.readAllBytes(store));
    }

    @Test
    void aDownloadEndsWithTheStoreWithWhichItBegan() throws IOException {
        serve(HttpSettings.DEFAULT);
        byte[] former = Files.readAllBytes(store);
        HttpClientResponse response = begin(HttpMethod.GET);

        engine.takeOver(league.edition(2).engine(store));

        assertThat(Files.readAllBytes(store)).isNotEqualTo(former);
        assertThat(take(response).getBytes()).isEqualTo(former);
        assertThat(get().body()).isEqualTo(Files.readAllBytes(store));
    }

    @Test
    void headTellsOfIt() throws IOException {
        serve(HttpSettings.DEFAULT);

        HttpClientResponse response = begin(HttpMethod.HEAD, "Range", "bytes=0-9");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.getHeader("Content-Length")).isEqualTo(String.valueOf(Files.size(store)));
        assertThat(response.getHeader("ETag")).isEqualTo(get().header("ETag"));
        assertThat(take(response).length()).isZero();
    }

    @Test
    void onlySoManyAtATimeAndWhoLeavesMakesRoom() throws Exception {
        ShippedServer server = serve(ShippedServer.downloads(LONG, 1));
        enlarge();
        HttpClientResponse first = begin(HttpMethod.GET);

        Download second = get();

        assertThat(second.status()).isEqualTo(503);
        assertThat(second.header("Retry-After")).isEqualTo("5");
        assertThat(Found.json(second.content().toString())).isEqualTo(Found.json("""
                        {"errors": [{"message": "too many downloads are under way; try again later",
                          "extensions": {"code": "SERVICE_UNAVAILABLE"}}]}"""));
        assertThat(underWay(server)).isEqualTo(1);
        first.request().reset();
        ShippedServer.await(() -> underWay(server) == 0, "the end of a download that nobody wants any more");
        assertThat(get("Range", "bytes=0-9").status()).isEqualTo(206);
    }

    @Test
    void whoDoesNotTakeWhatItAskedForIsCutOff() throws Exception {
        ShippedServer server = serve(ShippedServer.downloads(Duration.ofMillis(300), 1));
        enlarge();
        HttpClientResponse response = begin(HttpMethod.GET);
        Future<Void> end = response.end();

        ShippedServer.await(
                () -> begin(HttpMethod.HEAD).statusCode() == 200 && underWay(server) == 0,
                "the end of a download that stands");
        response.resume();

        ShippedServer.await(end::failed, "word that the download is not whole");
    }

    @Test
    void aFileThatIsCutOffIsAnErrorBeforeItsHeadAndABrokenDownloadAfterIt() throws IOException {
        ShippedServer server = serve(HttpSettings.DEFAULT);
        byte[] whole = Files.readAllBytes(store);
        try (FileChannel channel = FileChannel.open(store, StandardOpenOption.WRITE)) {
            channel.truncate(whole.length - 20_000L);
        }

        Download beyond = get("Range", "bytes=%d-".formatted(whole.length - 10_000));
        HttpClientResponse broken = begin(HttpMethod.GET);
        Future<Buffer> across = broken.body();
        broken.resume();

        assertThat(beyond.status()).isEqualTo(500);
        assertThat(beyond.content().toString())
                .contains("INTERNAL_SERVER_ERROR", "the server's log has it under")
                .doesNotContain("store ends");
        ShippedServer.await(across::failed, "word that the download is not whole");
        assertThat(underWay(server)).isZero();
        Files.write(store, whole, StandardOpenOption.WRITE);
    }

    @Test
    void aFileThatIsCutOffIsNoFaultOfAClientThatIsStillSending() throws IOException {
        serve(HttpSettings.DEFAULT);
        byte[] whole = Files.readAllBytes(store);
        try (FileChannel channel = FileChannel.open(store, StandardOpenOption.WRITE)) {
            channel.truncate(whole.length - 20_000L);
        }

        RequestOptions options =
                options(HttpMethod.GET, "Range", "bytes=%d-".formatted(whole.length - 10_000), "Content-Length", "1");
        HttpClientRequest request = ShippedServer.done(client.request(options));
        ShippedServer.done(request.writeHead());
        int status = ShippedServer.done(request.response()).statusCode();
        ShippedServer.done(request.end("x"));

        assertThat(status).isEqualTo(500);
        Files.write(store, whole, StandardOpenOption.WRITE);
    }

    private ShippedServer serve(HttpSettings http) {
        ShippedServer started = ShippedServer.start(engine, ShippedServer.settings(http, 1));
        served = started;
        return started;
    }

    /** Lets a store take over that is too large for the buffers between server and client. */
    private void enlarge() throws SQLException {
        Path large = place.resolve("large.sqlite");
        Importer.build(league.open(), large);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + large);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("create table ballast as select zeroblob(16000000) as weight");
        }
        engine.takeOver(Gateway.assemble(Archive.open(large, 1)));
    }

    private Download get(String... headers) {
        HttpClientResponse response = begin(HttpMethod.GET, headers);
        return new Download(response, take(response));
    }

    /** A response whose body waits to be taken. */
    private HttpClientResponse begin(HttpMethod method, String... headers) {
        return ShippedServer.done(client.request(options(method, headers))
                .compose(HttpClientRequest::send)
                .map(response -> {
                    response.pause();
                    return response;
                }));
    }

    private RequestOptions options(HttpMethod method, String... headers) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setPort(Objects.requireNonNull(served).port())
                .setURI("/dataset.sqlite");
        for (int i = 0; i < headers.length; i += 2) {
            options.addHeader(headers[i], headers[i + 1]);
        }
        return options;
    }

    /** The body of a response that waits. */
    private static Buffer take(HttpClientResponse response) {
        Future<Buffer> body = response.body();
        response.resume();
        return ShippedServer.done(body);
    }

    private static int underWay(ShippedServer server) {
        try {
            return (int) Double.parseDouble(server.sample("factgate_downloads"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertPart(Download download, byte[] whole, int from, int to) {
        assertThat(download.status()).isEqualTo(206);
        assertThat(download.header("Content-Range")).isEqualTo("bytes " + from + "-" + (to - 1) + "/" + whole.length);
        assertThat(download.body()).isEqualTo(Arrays.copyOfRange(whole, from, to));
    }

    /** A response that has come whole. */
    private record Download(HttpClientResponse head, Buffer content) {
        int status() {
            return head.statusCode();
        }

        String header(String name) {
            return Objects.requireNonNullElse(head.getHeader(name), "");
        }

        byte[] body() {
            return content.getBytes();
        }
    }
}
