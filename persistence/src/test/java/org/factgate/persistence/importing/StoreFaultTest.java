package org.factgate.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.factgate.persistence.Archive;
import org.factgate.persistence.store.StoreCheck;
import org.factgate.persistence.store.StoreException;
import org.factgate.persistence.store.StoreFault;
import org.factgate.persistence.store.StoreFault.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What is not a store that can serve is recognised before it does, and named by a code. */
final class StoreFaultTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path place;

    private Path store;
    private String fingerprint = "";

    @BeforeEach
    void build() {
        store = place.resolve("store.db");
        DatasetFolder dataset = LeagueDataset.in(folder).open();
        fingerprint = dataset.fingerprint();
        Importer.build(dataset, store);
    }

    @Test
    void aWholeStoreHasNone() {
        assertThat(StoreCheck.whyNot(store)).isEmpty();
        assertThat(StoreCheck.whyNot(store, fingerprint)).isEmpty();
    }

    @Test
    void aFileThatDoesNotExistIsAbsent() throws IOException {
        Files.delete(store);

        assertFault(Code.ABSENT, "does not exist");
    }

    @Test
    void aFolderCannotBeRead() throws IOException {
        Files.delete(store);
        Files.createDirectory(store);

        assertFault(Code.UNREADABLE, "is no file, expected a store");
    }

    @Test
    void anEmptyFileIsEmpty() throws IOException {
        Files.write(store, new byte[0]);

        assertFault(Code.EMPTY, "is empty, expected a store");
    }

    @Test
    void aTextIsForeign() throws IOException {
        Files.writeString(store, "A shopping list.\n".repeat(100));

        assertFault(
                Code.FOREIGN,
                "is not a readable store: [SQLITE_NOTADB] File opened that is not a database file"
                        + " (file is not a database)");
    }

    @Test
    void aDatabaseOfAnotherApplicationIsForeign() throws SQLException {
        change("pragma application_id = 7");

        assertFault(Code.FOREIGN, "is an SQLite file of another application");
    }

    @Test
    void aStoreOfAnEarlierVersionIsOlder() throws SQLException {
        change("pragma user_version = 0");

        assertFault(Code.OLDER_VERSION, "has tables of version 0, expected 3");
    }

    @Test
    void aStoreOfALaterVersionIsNewer() throws SQLException {
        change("pragma user_version = 99");

        assertFault(
                Code.NEWER_VERSION,
                "has tables of version 99, expected 3: it was made by a later version of this software");
    }

    @Test
    void aStoreOfAnotherDatasetIsWholeButAnother() {
        assertThat(StoreCheck.whyNot(store)).isEmpty();
        assertThat(StoreCheck.whyNot(store, "0".repeat(64)))
                .contains(new StoreFault(Code.OTHER_DATASET, store + " holds another dataset, or another state of it"));
    }

    @Test
    void aStoreCutOffAnywhereIsDamaged() throws IOException {
        byte[] bytes = Files.readAllBytes(store);
        int page = 4096;
        for (int length :
                new int[] {100, 512, page, page + 1, bytes.length / 2, bytes.length - page, bytes.length - 1}) {
            Files.write(store, java.util.Arrays.copyOf(bytes, length));

            assertThat(StoreCheck.whyNot(store).map(StoreFault::code))
                    .as("%d of %d bytes", length, bytes.length)
                    .contains(Code.DAMAGED);
        }
    }

    @Test
    void aStoreWithAnOverwrittenPageIsDamaged() throws IOException {
        byte[] bytes = Files.readAllBytes(store);
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);
        for (int page = 1; page < bytes.length / noise.length; page++) {
            Files.write(store, bytes);
            try (RandomAccessFile file = new RandomAccessFile(store.toFile(), "rw")) {
                file.seek((long) page * noise.length);
                file.write(noise);
            }

            assertThat(StoreCheck.whyNot(store, fingerprint).map(StoreFault::code))
                    .as("page %d", page)
                    .contains(Code.DAMAGED);
        }
    }

    @Test
    void noFaultyFileIsOpened() throws SQLException {
        change("pragma user_version = 99");

        assertThatThrownBy(() -> Archive.open(store, 2))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        failure -> assertThat(failure.fault().code()).isEqualTo(Code.NEWER_VERSION));
    }

    @Test
    void aBuildSaysWhyItsPlaceCannotBeWritten() throws IOException {
        Path file = Files.writeString(place.resolve("file"), "no folder");

        assertThatThrownBy(() -> Importer.build(DatasetFolder.of(folder), file.resolve("store.db")))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("IO_ERROR: the store " + file.resolve("store.db") + " cannot be built there: ");
    }

    @Test
    void whatTheSystemSaysIsGivenACode() {
        assertThat(StoreFault.of("it failed", new FileSystemException("f", null, "No space left on device")))
                .hasToString("DISK_FULL: it failed: No space left on device");
        assertThat(StoreFault.of("it failed", new FileSystemException("f", null, "Read-only file system")))
                .hasToString("NOT_WRITABLE: it failed: Read-only file system");
        assertThat(StoreFault.of("it failed", new AccessDeniedException("f")))
                .hasToString("NOT_WRITABLE: it failed: access to f is denied");
        assertThat(StoreFault.of("it failed", new IOException("Input/output error")))
                .hasToString("IO_ERROR: it failed: IOException Input/output error");
    }

    @Test
    void whatSqliteSaysIsGivenACode() {
        assertThat(code(SQLiteErrorCode.SQLITE_FULL)).isEqualTo(Code.DISK_FULL);
        assertThat(code(SQLiteErrorCode.SQLITE_IOERR_WRITE)).isEqualTo(Code.IO_ERROR);
        assertThat(code(SQLiteErrorCode.SQLITE_CORRUPT_INDEX)).isEqualTo(Code.DAMAGED);
        assertThat(code(SQLiteErrorCode.SQLITE_BUSY_TIMEOUT)).isEqualTo(Code.BUSY);
        assertThat(code(SQLiteErrorCode.SQLITE_READONLY_DIRECTORY)).isEqualTo(Code.NOT_WRITABLE);
        assertThat(code(SQLiteErrorCode.SQLITE_NOMEM)).isEqualTo(Code.FAILED);
        assertThat(StoreFault.of("it failed", new SQLException("why")))
                .isEqualTo(new StoreFault(Code.FAILED, "it failed: why"));
    }

    private static Code code(SQLiteErrorCode code) {
        return StoreFault.of("it failed", new SQLiteException("why", code)).code();
    }

    private void assertFault(Code code, String found) {
        StoreFault fault = new StoreFault(code, store + " " + found);
        assertThat(StoreCheck.whyNot(store)).contains(fault);
        assertThat(StoreCheck.whyNot(store, fingerprint)).contains(fault);
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
