package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.factgate.persistence.Archive;
import org.factgate.persistence.importing.Importer;
import org.factgate.persistence.store.StoreFault;
import org.factgate.persistence.store.StoreFault.Code;
import org.factgate.server.engine.Engine;
import org.factgate.server.engine.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store fails under a query, for real: the client sees a masked error with a code, the next query a whole answer. */
final class StoreFailureTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path place;

    private final List<StoreFault> faults = new ArrayList<>();
    private Path store;
    private League league;

    @BeforeEach
    void build() {
        store = place.resolve("store.sqlite");
        league = League.in(folder);
        Importer.build(league.open(), store);
    }

    @Test
    void aStoreThatAnotherToolLocksFailsQueriesUntilItIsFree() throws SQLException {
        try (Engine engine = open();
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = other.createStatement()) {
            statement.executeUpdate("begin exclusive");

            assertMasked(ask(engine), "SQLITE_BUSY");

            statement.executeUpdate("rollback");
            assertThat(ask(engine)).isEqualTo(League.answer(engine.fingerprint(), 1));
        }
        assertThat(faults).extracting(StoreFault::code).contains(Code.BUSY);
    }

    @Test
    void aStoreThatIsOverwrittenFailsQueriesUntilItIsWhole() throws IOException {
        byte[] whole = Files.readAllBytes(store);
        byte[] noise = whole.clone();
        Arrays.fill(noise, 4096, noise.length, (byte) 0x5a);
        try (Engine engine = open()) {
            Files.write(store, noise, StandardOpenOption.WRITE);

            assertMasked(ask(engine), "SQLITE_CORRUPT");

            Files.write(store, whole, StandardOpenOption.WRITE);
            assertThat(ask(engine)).isEqualTo(League.answer(engine.fingerprint(), 1));
        }
        assertThat(faults).extracting(StoreFault::code).contains(Code.DAMAGED);
    }

    private Engine open() {
        Archive archive = Archive.open(store, 1);
        archive.onFault(faults::add);
        return Gateway.assemble(archive);
    }

    private static Map<String, ?> ask(Engine engine) {
        return engine.execute(Operation.of(League.EDITION)).body();
    }

    /** The details are for the log alone. */
    private static void assertMasked(Map<String, ?> body, String detail) {
        Found found = new Found(body);
        assertThat(found.texts("errors.extensions.code")).isNotEmpty().containsOnly("INTERNAL_SERVER_ERROR");
        assertThat(found.texts("errors.message"))
                .allSatisfy(message ->
                        assertThat(message).startsWith("An unforeseen error; the server's log has it under "));
        assertThat(found.pretty())
                .doesNotContain(detail)
                .doesNotContain("select")
                .doesNotContain("sqlite");
    }
}
