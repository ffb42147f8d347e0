package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.factgate.persistence.Archive;
import org.factgate.persistence.store.StoreCheck;
import org.factgate.persistence.store.StoreException;
import org.factgate.persistence.store.StoreFault.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store at start: used if it is whole and up to date, named and built anew if not. */
final class StoresTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path place;

    private League league;
    private Path store;

    @BeforeEach
    void build() {
        league = League.in(folder);
        store = place.resolve("store.sqlite");
        start();
    }

    @Test
    void aStoreThatIsUpToDateIsOpenedAsItIs() throws IOException {
        Object before = Files.readAttributes(store, "lastModifiedTime,fileKey");

        start();

        assertThat(Files.readAttributes(store, "lastModifiedTime,fileKey")).isEqualTo(before);
        assertThat(names()).containsExactly("store.sqlite");
    }

    @Test
    void aStoreOfAnotherStateOfTheDatasetIsBuiltAnew() {
        league.edition(2);

        start();

        assertServes();
    }

    @Test
    void aMissingEmptyTruncatedOrDamagedStoreIsBuiltAnew() throws IOException {
        byte[] whole = Files.readAllBytes(store);
        byte[] noise = whole.clone();
        Arrays.fill(noise, 3 * 4096, 5 * 4096, (byte) 0x5a);

        Files.delete(store);
        start();
        assertServes();
        for (byte[] content : List.of(new byte[0], Arrays.copyOf(whole, whole.length / 2), noise)) {
            Files.write(store, content);
            start();
            assertServes();
        }
        assertThat(names()).containsExactly("store.sqlite");
    }

    @Test
    void aStoreOfALaterVersionIsBuiltAnew() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("pragma user_version = 99");
        }

        start();

        assertServes();
    }

    @Test
    void whatIsNoStoreIsKeptBesideTheNewOne() throws IOException {
        Files.writeString(store, "All that somebody has.");

        start();

        assertServes();
        assertThat(names()).containsExactly("store.sqlite", "store.sqlite.foreign");
        assertThat(place.resolve("store.sqlite.foreign")).hasContent("All that somebody has.");
    }

    @Test
    void aStartClearsWhatAnInterruptedBuildLeft() throws IOException {
        Files.writeString(place.resolve("store.sqlite.1234.building"), "half");
        Files.writeString(place.resolve("store.sqlite.1234.lock"), "");
        Files.writeString(place.resolve("other.sqlite.1234.lock"), "");

        start();

        assertThat(names()).containsExactly("other.sqlite.1234.lock", "store.sqlite");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamedAtStart() throws IOException {
        Path file = Files.writeString(place.resolve("file"), "no folder");

        assertThatThrownBy(() -> Stores.upToDate(file.resolve("store.sqlite"), league.open(), 1))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.resolve("store.sqlite").toString());
    }

    @Test
    void aStoreThatAnotherProcessReplacedIsNotServedAsIfItWereOurs() {
        Path other = place.resolve("other.sqlite");
        league.edition(2).engine(other).close();

        assertThatThrownBy(() -> Stores.open(other, league.edition(3).open().fingerprint(), 1))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        failure -> assertThat(failure.fault().code()).isEqualTo(Code.OTHER_DATASET));
    }

    private void start() {
        try (Archive archive = Stores.upToDate(store, league.open(), 1)) {
            assertThat(archive.fingerprint()).isEqualTo(league.open().fingerprint());
        }
    }

    private void assertServes() {
        assertThat(StoreCheck.whyNot(store, league.open().fingerprint())).isEmpty();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
