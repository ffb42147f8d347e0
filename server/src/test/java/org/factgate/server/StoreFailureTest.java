package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.factgate.persistence.Archive;
import org.factgate.persistence.FaultyArchive;
import org.factgate.persistence.importing.Importer;
import org.factgate.persistence.store.StoreFault.Code;
import org.factgate.server.engine.Engine;
import org.factgate.server.http.ServerSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The store fails under an operation: its client sees a masked error with a code, the log has the details under the id that the client got,
 * a metric counts the fault, and the next operation gets a whole answer.
 */
final class StoreFailureTest {
    private static final String MASKED = "An unforeseen error; the server's log has it under ";

    @TempDir
    private Path folder;

    @TempDir
    private Path place;

    private final AtomicReference<@Nullable Exception> next = new AtomicReference<>();
    private final LogLines log = new LogLines();
    private Path store;
    private Engine engine;
    private ShippedServer served;

    @BeforeEach
    void serve() {
        store = place.resolve("store.sqlite");
        Importer.build(League.in(folder).open(), store);
        Archive archive = FaultyArchive.open(store, next);
        engine = Gateway.assemble(archive);
        served = ShippedServer.start(engine, ServerSettings.defaults(1));
        served.server().metrics().watch(archive);
    }

    @AfterEach
    void stop() {
        served.close();
        engine.close();
        log.close();
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_BUSY, BUSY",
        "SQLITE_CORRUPT, DAMAGED",
        "SQLITE_IOERR_READ, IO_ERROR",
        "SQLITE_IOERR_SHORT_READ, IO_ERROR",
        "SQLITE_FULL, DISK_FULL",
        "SQLITE_CANTOPEN, UNREADABLE",
        "SQLITE_NOMEM, FAILED"
    })
    void anErrorOfSqliteFailsOneOperation(SQLiteErrorCode error, Code code) throws Exception {
        next.set(new SQLiteException("injected", error));

        String id = assertMasked("injected");

        assertThat(log.lines())
                .anyMatch(line -> line.startsWith("WARN a connection to " + store + " is given up: " + code + ": "))
                .anyMatch(line -> line.startsWith("ERROR execution " + id + " failed at /"));
        assertCounted(code, "1.0", "0.0");
        assertWhole();
        assertCounted(code, "1.0", "1.0");
    }

    @Test
    void aWorkerThatThrowsFailsOneOperation() throws Exception {
        next.set(new IllegalStateException("thrown by a worker"));

        String id = assertMasked("thrown");

        assertThat(log.lines()).anyMatch(line -> line.startsWith("ERROR execution " + id + " failed at /"));
        assertWhole();
        assertThat(served.sample("factgate_store_connections_replaced_total")).isEqualTo("0.0");
    }

    @Test
    void aStoreThatAnotherToolLocksFailsOperationsUntilItIsFree() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = other.createStatement()) {
            statement.executeUpdate("begin exclusive");

            assertMasked("SQLITE_BUSY");

            statement.executeUpdate("rollback");
        }
        assertWhole();
        assertThat(log.lines())
                .anyMatch(line -> line.startsWith("WARN a connection to " + store + " is given up: BUSY"));
        assertThat(Double.parseDouble(served.sample("factgate_store_faults_total{code=\"BUSY\"}")))
                .isPositive();
    }

    @Test
    void aStoreThatIsOverwrittenFailsOperationsUntilItIsWhole() throws Exception {
        byte[] whole = Files.readAllBytes(store);
        byte[] noise = whole.clone();
        Arrays.fill(noise, 4096, noise.length, (byte) 0x5a);
        Files.write(store, noise, StandardOpenOption.WRITE);

        assertMasked("SQLITE_CORRUPT");

        Files.write(store, whole, StandardOpenOption.WRITE);
        assertWhole();
        assertThat(log.lines())
                .anyMatch(line -> line.startsWith("WARN a connection to " + store + " is given up: DAMAGED"));
        assertThat(Double.parseDouble(served.sample("factgate_store_faults_total{code=\"DAMAGED\"}")))
                .isPositive();
    }

    private void assertCounted(Code code, String faults, String replaced) throws IOException, InterruptedException {
        assertThat(served.sample("factgate_store_faults_total{code=\"" + code + "\"}"))
                .isEqualTo(faults);
        assertThat(served.sample("factgate_store_connections_replaced_total")).isEqualTo(replaced);
    }

    private void assertWhole() throws IOException, InterruptedException {
        Map<String, Object> answer = new JsonObject(ask().body()).getMap();
        assertThat(answer).isEqualTo(League.answer(engine.fingerprint(), 1));
    }

    /** The details are for the log alone. Gives the id under which it has them. */
    private String assertMasked(String detail) throws IOException, InterruptedException {
        HttpResponse<String> response = ask();
        assertThat(response.statusCode()).isEqualTo(200);
        Found body = Found.parse(response.body());
        assertThat(body.texts("errors.extensions.code")).isNotEmpty().containsOnly("INTERNAL_SERVER_ERROR");
        List<String> messages = body.texts("errors.message");
        assertThat(messages).allSatisfy(message -> assertThat(message).startsWith(MASKED));
        assertThat(response.body())
                .doesNotContain(detail)
                .doesNotContain("select")
                .doesNotContain("sqlite");
        return messages.getFirst().substring(MASKED.length());
    }

    private HttpResponse<String> ask() throws IOException, InterruptedException {
        return served.post(JsonObject.of("query", League.EDITION).encode(), ShippedServer.GRAPHQL);
    }
}
