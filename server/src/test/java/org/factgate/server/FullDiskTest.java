package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.factgate.server.GatewayProcess.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that are full or cannot be written to, for real: a process has its store on a small file system of its own, which Linux gives to
 * root in a mount namespace. Elsewhere these tests are skipped.
 */
final class FullDiskTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Of the store of the dataset, 616 KiB: not one, one but not two, two and more. */
    private static final String TOO_SMALL = "400k";

    private static final String FOR_ONE = "900k";
    private static final String FOR_MANY = "8m";

    private static final String TOKEN = "a token of these tests";

    @TempDir
    private Path folder;

    /** Where the small file system is mounted. */
    @TempDir
    private Path disk;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private League league;

    @BeforeAll
    static void mayMount(@TempDir Path scratch) throws Exception {
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && run("unshare", "-m", "mount", "-t", "tmpfs", "none", scratch.toString()) == 0,
                "this user may mount a file system in a namespace of its own");
    }

    @BeforeEach
    void writeDataset() {
        league = League.in(folder);
    }

    @Test
    void aFullDiskAtStartIsNamedAndNothingIsLeft() throws Exception {
        List<String> command = mounted(TOO_SMALL, "\"$@\"; code=$?; ls -A \"$disk\"; exit $code");
        command.addAll(serve());
        try (GatewayProcess process = GatewayProcess.start(folder, Map.of(), command)) {
            Result result = process.end();

            assertThat(result.code()).isEqualTo(1);
            assertThat(result.errors())
                    .startsWith("factgate: DISK_FULL: the store " + disk + "/factgate.sqlite.")
                    .contains(".building cannot be written: [SQLITE_FULL]");
            // the last line of the log, and no name of a file after it
            assertThat(result.output()).endsWith("ABSENT: " + store() + " does not exist");
        }
    }

    @Test
    void aDiskThatIsFullDuringAReloadLeavesTheFormerDatasetServing() throws Exception {
        String first = league.open().fingerprint();
        try (GatewayProcess server = start(FOR_ONE)) {
            URI graphql = server.address();
            league.edition(2);

            assertFailedReload(graphql, first, "DISK_FULL");

            assertThat(server.line("was not brought in"))
                    .contains(folder + " was not brought in, what serves goes on: DISK_FULL: the store " + disk);
            assertServes(graphql, first, 1);
            assertThat(names(server)).containsExactly("factgate.sqlite");
            assertThat(within(server, "mount", "-o", "remount,size=" + FOR_MANY, disk.toString()))
                    .isZero();
            assertThat(reload(graphql).statusCode()).isEqualTo(200);
            assertServes(graphql, league.open().fingerprint(), 2);
        }
    }

    @Test
    void aReadOnlyDiskServesWhatItHasAndIsNamedWhenItWouldHaveToBeWritten() throws Exception {
        String first = league.open().fingerprint();
        try (GatewayProcess server = start(FOR_MANY)) {
            URI graphql = server.address();
            assertThat(within(server, "mount", "-o", "remount,ro", disk.toString()))
                    .isZero();
            try (GatewayProcess beside = beside(server)) {
                assertServes(beside.address(), first, 1);
            }
            league.edition(2);

            assertFailedReload(graphql, first, "NOT_WRITABLE");

            assertThat(server.line("was not brought in"))
                    .contains("NOT_WRITABLE: the store " + store() + " cannot be built there: Read-only file system");
            assertServes(graphql, first, 1);
            try (GatewayProcess beside = beside(server)) {
                Result result = beside.end();
                assertThat(result.code()).isEqualTo(1);
                assertThat(result.errors())
                        .isEqualTo("factgate: NOT_WRITABLE: the store " + store()
                                + " cannot be built there: Read-only file system");
            }
        }
    }

    /** A server on a file system of this size. */
    private GatewayProcess start(String size) {
        List<String> command = mounted(size, "exec \"$@\"");
        command.addAll(serve());
        return GatewayProcess.start(folder, Map.of("FACTGATE_RELOAD_TOKEN", TOKEN), command);
    }

    /** Another server on the file system of a running one. */
    private GatewayProcess beside(GatewayProcess server) {
        List<String> command = new ArrayList<>(List.of("nsenter", "-m", "-t", String.valueOf(server.pid())));
        command.addAll(serve());
        return GatewayProcess.start(folder, Map.of(), command);
    }

    private List<String> mounted(String size, String then) {
        return new ArrayList<>(List.of(
                "unshare",
                "-m",
                "sh",
                "-c",
                "disk=$1; mount -t tmpfs -o size=$2 none \"$disk\" || exit 9; shift 2; " + then,
                "sh",
                disk.toString(),
                size));
    }

    private List<String> serve() {
        return GatewayProcess.command(
                "serve", "--dataset", folder.toString(), "--store", store().toString(), "--port", "0");
    }

    private Path store() {
        return disk.resolve("factgate.sqlite");
    }

    private void assertFailedReload(URI graphql, String serving, String fault) throws Exception {
        HttpResponse<String> response = reload(graphql);
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(new JsonObject(response.body()))
                .isEqualTo(JsonObject.of("outcome", "FAILED", "fingerprint", serving, "errors", 0, "fault", fault));
        assertThat(get(graphql.resolve("/metrics")).body())
                .contains("factgate_reloads_total{outcome=\"FAILED\"} 1.0\n");
        assertThat(get(graphql.resolve("/health/ready")).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> reload(URI graphql) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(graphql.resolve("/admin/reload"))
                .header("Authorization", "Bearer " + TOKEN)
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private void assertServes(URI graphql, String fingerprint, int edition) throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(graphql.resolve("/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JsonObject.of("query", League.EDITION).encode())));
        assertThat(new JsonObject(response.body()).getMap()).isEqualTo(League.answer(fingerprint, edition));
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    private List<String> names(GatewayProcess server) throws IOException {
        Path seen = Path.of("/proc", String.valueOf(server.pid()), "root", disk.toString());
        try (Stream<Path> files = Files.list(seen)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static int within(GatewayProcess server, String... command) throws IOException, InterruptedException {
        return run(Stream.concat(Stream.of("nsenter", "-m", "-t", String.valueOf(server.pid())), Stream.of(command))
                .toArray(String[]::new));
    }

    /** The code with which a tool of the system ends; one where there is no such tool. */
    private static int run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } catch (IOException e) {
            return 1;
        }
    }
}
