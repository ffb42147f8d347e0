package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.factgate.server.GatewayProcess.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as operators and scripts meet it: a process with its output and its exit code. */
final class CommandLineTest {
    private static final String LOCAL = "127.0.0.1";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** All that is wrong with the folder that {@link #spoil} makes. */
    private static final String SIX_ERRORS = """
            the dataset has 6 errors:
            claims.yaml:3: broken YAML: expected <block end>, but found '<block mapping start>', expected YAML 1.2
            documents.yaml:40: topics: the id "topic-economy-rails" is unknown, expected the id of a record of topics.yaml
            memberships.yaml:28: the period overlaps that of membership-bor-observer (memberships.yaml:16), expected one status of a state in an organisation at a time
            principles.yaml:7: id: "topic-economy" is taken, first by topics.yaml:2, expected an id of its own
            states.yaml:26: the key alpha2 is missing, expected two capital letters (ISO 3166-1)
            summits.yaml:23: startDate: "2002-06-31" is wrong, expected YYYY, YYYY-MM or YYYY-MM-DD, a date of the calendar""";

    /** The dataset's folder. */
    @TempDir
    private Path folder;

    /** Where the process runs. */
    @TempDir
    private Path place;

    private League league;

    @BeforeEach
    void writeDataset() {
        league = League.in(folder);
    }

    @Test
    void checkReportsAllErrorsOfAFolderWithFileAndLine() throws Exception {
        spoil();

        assertThat(GatewayProcess.run(place, "check", "--dataset", folder.toString()))
                .isEqualTo(new Result(1, "", SIX_ERRORS));
        assertThat(files()).isEmpty();
    }

    @Test
    void checkSaysThatADatasetIsRight() throws Exception {
        assertThat(GatewayProcess.run(place, "check", "--dataset", folder.toString()))
                .isEqualTo(new Result(0, "The dataset has no errors.", ""));
        assertThat(files()).isEmpty();
    }

    @Test
    void aWrongDatasetIsNeitherBuiltNorServedAndTheFormerStoreStaysAsItWas() throws Exception {
        Result built = GatewayProcess.run(place, "build", "--dataset", folder.toString(), "--store", "facts.sqlite");
        byte[] former = Files.readAllBytes(place.resolve("facts.sqlite"));
        spoil();

        assertThat(built.code()).isZero();
        assertThat(built.output())
                .startsWith("Built facts.sqlite in ")
                .contains("states=2", "councilMeetings=1", "citations=35");
        for (String command : List.of("build", "serve")) {
            Result result =
                    GatewayProcess.run(place, command, "--dataset", folder.toString(), "--store", "facts.sqlite");

            assertThat(result.code()).isEqualTo(1);
            assertThat(result.errors()).isEqualTo(SIX_ERRORS);
            assertThat(place.resolve("facts.sqlite")).hasBinaryContent(former);
            assertThat(files()).containsExactly("facts.sqlite");
        }
    }

    @Test
    void aRunningServerAnswersOnWhileAWrongDatasetIsRefused() throws Exception {
        String fingerprint = league.open().fingerprint();
        try (GatewayProcess server = serve()) {
            URI address = server.address();
            spoil();

            Result refused =
                    GatewayProcess.run(place, "build", "--dataset", folder.toString(), "--store", "factgate.sqlite");

            assertThat(refused).isEqualTo(new Result(1, "", SIX_ERRORS));
            assertThat(answer(address)).isEqualTo(League.answer(fingerprint, 1));
        }
    }

    @Test
    void theFirstStartBuildsTheStoreAndTheNextOneOpensItAtOnce() throws Exception {
        try (GatewayProcess first = serve()) {
            assertThat(first.line("building the store")).contains("factgate.sqlite");
            assertThat(answer(first.address()))
                    .isEqualTo(League.answer(league.open().fingerprint(), 1));
            // 128 and the number of the signal
            assertThat(first.stop().code()).isEqualTo(143);
        }
        try (GatewayProcess second = serve()) {
            assertThat(answer(second.address()))
                    .isEqualTo(League.answer(league.open().fingerprint(), 1));
            assertThat(second.stop().output()).doesNotContain("building");
        }
        assertThat(files()).containsExactly("factgate.sqlite");
    }

    @Test
    void theSignalHangUpHasTheDatasetReadAnew() throws Exception {
        try (GatewayProcess server = serve()) {
            server.address();

            server.hangUp();

            // watching alone says nothing of the kind
            assertThat(server.line("anew")).endsWith("reading " + folder + " anew");
            assertThat(server.stop().code()).isEqualTo(143);
        }
    }

    @Test
    void whatIsNoStoreIsPutAsideAndAStoreBuilt() throws Exception {
        String foreign = "not a database ".repeat(100);
        Files.writeString(place.resolve("factgate.sqlite"), foreign);

        try (GatewayProcess server = serve()) {
            assertThat(server.line("is no store")).contains("factgate.sqlite.foreign");
            assertThat(answer(server.address()))
                    .isEqualTo(League.answer(league.open().fingerprint(), 1));
        }
        assertThat(place.resolve("factgate.sqlite.foreign")).hasContent(foreign);
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            Result result =
                    GatewayProcess.run(place, "serve", "--dataset", folder.toString(), "--host", LOCAL, "--port", port);

            assertThat(result.code()).isEqualTo(1);
            assertThat(result.errors())
                    .isEqualTo("factgate: cannot listen on %s:%s: Address already in use".formatted(LOCAL, port));
        }
    }

    @Test
    void aPortThatThereCannotBeIsNamed() throws Exception {
        assertThat(GatewayProcess.run(place, "serve", "--port", "70000"))
                .isEqualTo(new Result(1, "", "factgate: --port is 70000, expected 0 to 65535"));
        assertUsageError(
                GatewayProcess.run(place, "serve", "--port", "http"),
                "Invalid value for option '--port': 'http' is not an int");
        assertUsageError(
                GatewayProcess.run(place, Map.of("FACTGATE_PORT", "http"), "serve"),
                "Invalid value for option '--port': 'http' is not an int");
    }

    @Test
    void whatThereIsNotOnTheCommandLineIsNamed() throws Exception {
        assertUsageError(GatewayProcess.run(place, "serve", "--prot", "1"), "Unknown options: '--prot', '1'");
        assertThat(GatewayProcess.run(place, "sevre"))
                .isEqualTo(new Result(2, "", "Unmatched argument at index 0: 'sevre'\nDid you mean: factgate serve?"));
        assertUsageError(
                GatewayProcess.run(place),
                "a command is missing, expected serve, check, build, export, enlarge or train");
    }

    @Test
    void aStoreIsEnlargedAndServedAsItIs() throws Exception {
        Result enlarged = GatewayProcess.run(
                place, "enlarge", "--dataset", folder.toString(), "--store", "large.sqlite", "--documents", "10");
        assertThat(enlarged.output()).startsWith("Built large.sqlite in ");

        try (GatewayProcess server = GatewayProcess.start(
                place, Map.of(), "serve", "--as-is", "--store", "large.sqlite", "--host", LOCAL, "--port", "0")) {
            String lastAndNext =
                    "{ last: document(id: \"synthetic-document-9\") { id } next: document(id: \"synthetic-document-10\") { id } }";
            Map<String, Object> data = new HashMap<>();
            data.put("last", Map.of("id", "synthetic-document-9"));
            data.put("next", null);
            assertThat(answer(server.address(), lastAndNext)).isEqualTo(Map.of("data", data));
        }
    }

    @Test
    void anEnlargementHasBoundsAndAStoreServedAsItIsTakesNoDataset() throws Exception {
        assertUsageError(
                GatewayProcess.run(place, "enlarge", "--store", "large.sqlite", "--documents", "0"),
                "--documents is 0, expected 1 to 10000000");
        assertThat(GatewayProcess.run(place, "serve", "--as-is", "--dataset", folder.toString()))
                .isEqualTo(new Result(
                        1,
                        "",
                        "factgate: --dataset is " + folder
                                + ", expected none with --as-is, which takes no dataset in"));
    }

    @Test
    void aFolderThatThereIsNotIsNamed() throws Exception {
        Path nowhere = place.resolve("nowhere");

        Result result = GatewayProcess.run(place, "check", "--dataset", nowhere.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.errors()).startsWith("factgate: the dataset folder " + nowhere + " cannot be read: ");
    }

    @Test
    void aPlaceWhereNoStoreCanBeIsNamed() throws Exception {
        Path store = Files.createFile(place.resolve("file")).resolve("facts.sqlite");

        Result result = GatewayProcess.run(place, "build", "--dataset", folder.toString(), "--store", store.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.errors()).startsWith("factgate: ").contains(store.toString());
    }

    /** With the shipped dataset: the limit has to let the driver unpack its library, which is larger than the small one's store. */
    @Test
    void aLimitOfWhatMayBeWrittenIsNamedAndNothingIsLeft() throws Exception {
        String blocksOf512Bytes = "6000";
        List<String> command =
                new ArrayList<>(List.of("sh", "-c", "ulimit -f " + blocksOf512Bytes + " && exec \"$@\"", "sh"));
        command.addAll(GatewayProcess.command("build", "--store", "facts.sqlite"));
        try (GatewayProcess process = GatewayProcess.start(place, Map.of(), command)) {
            Result result = process.end();

            assertThat(result.code()).isEqualTo(1);
            assertThat(result.errors())
                    .startsWith("factgate: IO_ERROR: the store " + place + "/facts.sqlite.")
                    .contains("cannot be written: [SQLITE_IOERR_WRITE]");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void theEnvironmentSetsWhatTheCommandLineDoesNot() throws Exception {
        Map<String, String> environment = Map.of(
                "FACTGATE_DATASET",
                folder.toString(),
                "FACTGATE_STORE",
                "from-environment.sqlite",
                "FACTGATE_HOST",
                LOCAL,
                "FACTGATE_PORT",
                "0");

        try (GatewayProcess server = GatewayProcess.start(place, environment, "serve")) {
            URI address = server.address();

            assertThat(address.getHost()).isEqualTo(LOCAL);
            assertThat(address.getPort()).isNotEqualTo(8080);
            assertThat(answer(address)).isEqualTo(League.answer(league.open().fingerprint(), 1));
        }
        assertThat(GatewayProcess.run(place, environment, "build", "--store", "from-option.sqlite")
                        .code())
                .isZero();
        assertThat(files()).containsExactly("from-environment.sqlite", "from-option.sqlite");
    }

    @Test
    void helpAndVersionAreAnswers() throws Exception {
        Result help = GatewayProcess.run(place, "--help");

        assertThat(help.code()).isZero();
        assertThat(help.errors()).isEmpty();
        assertThat(help.output()).startsWith("Usage: factgate [-hV] COMMAND").contains("serve ", "check ", "build ");
        assertThat(GatewayProcess.run(place, "--version")).isEqualTo(new Result(0, "factgate 1.0.0", ""));
        assertThat(GatewayProcess.run(place, "build", "--help").output()).contains("--dataset=FOLDER", "--store=FILE");
    }

    private GatewayProcess serve() {
        return GatewayProcess.start(
                place, Map.of(), "serve", "--dataset", folder.toString(), "--host", LOCAL, "--port", "0");
    }

    /** One error of each sort, each in a file of its own. */
    private void spoil() {
        league.with("states.yaml", "    alpha2: BO\n", "")
                .with("documents.yaml", "topic-economy-roads", "topic-economy-rails")
                .with("memberships.yaml", "to: \"2002-06-07\"", "to: \"2002-06-08\"")
                .with("summits.yaml", "\"2002-06-07\"", "\"2002-06-31\"")
                .with("principles.yaml", "id: principle-trust", "id: topic-economy")
                .write("claims.yaml", "claims:\n  - id: claim-1\n   source: src-daily\n");
    }

    /** What is wrong comes first; how it is right follows. */
    private static void assertUsageError(Result result, String error) {
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors()).startsWith(error + "\nUsage: factgate");
    }

    private static Map<String, Object> answer(URI address) throws IOException, InterruptedException {
        return answer(address, League.EDITION);
    }

    private static Map<String, Object> answer(URI address, String document) throws IOException, InterruptedException {
        String query = URLEncoder.encode(document, StandardCharsets.UTF_8);
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(address.resolve("/graphql?query=" + query))
                            .timeout(PATIENCE)
                            .header("Accept", "application/graphql-response+json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new JsonObject(response.body()).getMap();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
