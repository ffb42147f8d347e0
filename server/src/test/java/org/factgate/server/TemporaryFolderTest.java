package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Temporary files of libraries: gone with the process, or with the next one. */
final class TemporaryFolderTest {
    @TempDir
    private Path dataset;

    @TempDir
    private Path place;

    @TempDir
    private Path temporary;

    @Test
    void whatAKilledProcessLeavesTheNextOneRemovesAndLeavesNothing() throws Exception {
        League.in(dataset);
        try (GatewayProcess killed = serve()) {
            killed.address();
            assertThat(names()).hasSize(1).allMatch(name -> name.startsWith("factgate-"));
        }
        // SIGKILL, as closing does it
        List<String> left = names();
        assertThat(left).hasSize(1);

        try (GatewayProcess next = serve();
                GatewayProcess beside = serve()) {
            next.address();
            beside.address();
            assertThat(names()).hasSize(2).doesNotContainAnyElementsOf(left);
            assertThat(next.stop().output()).isNotNull();
            assertThat(names()).hasSize(1);
            beside.stop();
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void brotliIsUnpackedThereWhenAClientFirstTakesIt() throws Exception {
        League.in(dataset);
        try (GatewayProcess process = serve();
                HttpClient client = HttpClient.newHttpClient()) {
            URI address = process.address();
            assertThat(unpacked()).isEmpty();

            HttpRequest request = HttpRequest.newBuilder(address.resolve("/schema.graphqls"))
                    .header("Accept-Encoding", "gzip, br")
                    .build();
            assertThat(encoding(sent(client, request))).isEqualTo("gzip");
            ShippedServer.await(() -> encoding(sent(client, request)).equals("br"), "Brotli");

            assertThat(names()).hasSize(1);
            assertThat(unpacked()).hasSize(1);
            assertThat(process.stop().errors().lines()).noneMatch(line -> !line.startsWith("NOTE: Picked up"));
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void whatIsNotOursStays() throws IOException {
        Path other = Files.createDirectory(temporary.resolve("factgate-of-somebody"));
        Files.writeString(other.resolve("file"), "theirs");
        Path left = Files.createDirectory(temporary.resolve("factgate-123"));
        Files.createFile(left.resolve("lock"));
        Files.createDirectories(left.resolve("vertx-1/deep"));
        Files.createSymbolicLink(left.resolve("link"), other);

        TemporaryFolder.in(temporary);

        assertThat(left).doesNotExist();
        assertThat(other.resolve("file")).hasContent("theirs");
    }

    /** What a client is answered where the native part cannot be loaded, as on a platform for which there is none. */
    @Test
    void withoutBrotliAnswersAreCompressedWithGzip() throws Exception {
        League.in(dataset);
        try (GatewayProcess process = serve("-Dbrotli4j.library.path=" + place.resolve("absent"));
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(process.address().resolve("/schema.graphqls"))
                    .header("Accept-Encoding", "gzip;q=0.5, br")
                    .build();
            assertThat(encoding(sent(client, request))).isEqualTo("gzip");

            assertThat(process.line("Brotli"))
                    .contains("WARN", "Brotli cannot be loaded, so answers are compressed with gzip", "absent");

            assertThat(encoding(sent(client, request))).isEqualTo("gzip");
            assertThat(process.stop().errors().lines()).noneMatch(line -> !line.startsWith("NOTE: Picked up"));
        }
    }

    private static String encoding(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Encoding").orElse("identity");
    }

    private static HttpResponse<?> sent(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private GatewayProcess serve(String... options) {
        return GatewayProcess.start(
                place,
                Map.of("JDK_JAVA_OPTIONS", String.join(" ", options) + " -Djava.io.tmpdir=" + temporary),
                "serve",
                "--dataset",
                dataset.toString(),
                "--port",
                "0");
    }

    /** The native parts of Brotli, wherever they are. */
    private List<Path> unpacked() throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            return files.filter(file -> file.getFileName().toString().equals(System.mapLibraryName("brotli")))
                    .toList();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
