package org.factgate.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.factgate.persistence.importing.Importer;
import org.factgate.persistence.importing.LeagueDataset;
import org.factgate.persistence.store.StoreException;
import org.factgate.persistence.store.StoreFault;
import org.factgate.persistence.store.StoreFault.Code;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;

/** SQLite fails under a read: that one fails, its connection is replaced, the next read does not notice. */
final class StoreFaultsTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path place;

    private final AtomicReference<@Nullable SQLiteErrorCode> next = new AtomicReference<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicInteger replaced = new AtomicInteger();
    private final List<StoreFault> faults = new ArrayList<>();
    private Path store;
    private Snapshots snapshots;

    @BeforeEach
    void open() {
        store = place.resolve("store.db");
        Importer.build(LeagueDataset.in(folder).open(), store);
        snapshots = Snapshots.open(store, 1, () -> {
            Connection connection = StoreConnection.open(store);
            opened.incrementAndGet();
            return new FaultyConnection(connection, next, closed::incrementAndGet);
        });
        snapshots.onFault(faults::add);
        snapshots.onReplacement(replaced::incrementAndGet);
    }

    @AfterEach
    void close() {
        snapshots.close();
        assertThat(closed).hasValue(opened.get());
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_BUSY, BUSY",
        "SQLITE_CORRUPT, DAMAGED",
        "SQLITE_CORRUPT_INDEX, DAMAGED",
        "SQLITE_IOERR_READ, IO_ERROR",
        "SQLITE_FULL, DISK_FULL",
        "SQLITE_NOMEM, FAILED"
    })
    void oneReadFailsAndTheNextHasAnotherConnection(SQLiteErrorCode error, Code code) {
        next.set(error);

        assertThatThrownBy(this::countStates).isInstanceOf(DataAccessException.class);

        assertThat(countStates()).isEqualTo(2);
        assertThat(opened).hasValue(2);
        assertThat(closed).hasValue(1);
        assertThat(replaced).hasValue(1);
        assertThat(faults).extracting(StoreFault::code).containsExactly(code);
    }

    @Test
    void whatIsWrongWithAStatementIsNoFaultOfItsConnection() {
        assertThatThrownBy(() -> snapshots.read(
                        Reading.unbounded(), () -> snapshots.sql().fetch("select no_such_column")))
                .isInstanceOf(DataAccessException.class);
        next.set(SQLiteErrorCode.SQLITE_INTERRUPT);
        assertThatThrownBy(this::countStates).isInstanceOf(DataAccessException.class);

        assertThat(countStates()).isEqualTo(2);
        assertThat(opened).hasValue(1);
        assertThat(faults).isEmpty();
    }

    @Test
    void aReadThatHasMetAFaultAsksNothingMore() {
        next.set(SQLiteErrorCode.SQLITE_BUSY);

        assertThatThrownBy(() -> snapshots.read(Reading.unbounded(), () -> {
                    assertThatThrownBy(() -> snapshots.sql().fetch("select 1")).isInstanceOf(DataAccessException.class);
                    return snapshots.sql().fetch("select 2");
                }))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("BUSY: ");
        assertThat(countStates()).isEqualTo(2);
    }

    @Test
    void aConnectionIsNotReplacedByOneToAnotherStore() throws IOException {
        Path other = place.resolve("other.db");
        Importer.build(
                LeagueDataset.in(folder)
                        .with("topics.yaml", "en: Roads", "en: Streets")
                        .open(),
                other);
        byte[] former = Files.readAllBytes(store);
        Files.move(other, store, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        next.set(SQLiteErrorCode.SQLITE_IOERR);
        assertThatThrownBy(this::countStates).isInstanceOf(DataAccessException.class);

        assertThatThrownBy(this::countStates)
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("OTHER_DATASET: ");

        Files.delete(store);
        Files.write(store, former);
        assertThat(countStates()).isEqualTo(2);
    }

    @Test
    void aStoreThatIsReplacedWhileItIsOpenedIsNotOpenedHalf() {
        Path other = place.resolve("other.db");
        Importer.build(
                LeagueDataset.in(folder)
                        .with("topics.yaml", "en: Roads", "en: Streets")
                        .open(),
                other);
        AtomicInteger turn = new AtomicInteger();

        assertThatThrownBy(() -> Snapshots.open(
                        store, 2, () -> StoreConnection.open(turn.getAndIncrement() == 0 ? store : other)))
                .isInstanceOf(StoreException.class)
                .hasMessage("OTHER_DATASET: " + store + " was replaced by another store");
    }

    @Test
    void aFileThatCannotBeOpenedAgainFailsEachReadUntilItCan() throws IOException, SQLException {
        byte[] former = Files.readAllBytes(store);
        next.set(SQLiteErrorCode.SQLITE_CORRUPT);
        assertThatThrownBy(this::countStates).isInstanceOf(DataAccessException.class);
        Files.delete(store);

        assertThatThrownBy(this::countStates).isInstanceOf(StoreException.class);
        assertThatThrownBy(this::countStates).isInstanceOf(StoreException.class);

        assertThat(faults).extracting(StoreFault::code).containsExactly(Code.DAMAGED, Code.UNREADABLE, Code.UNREADABLE);
        assertThat(replaced).hasValue(0);
        Files.write(store, former);
        assertThat(countStates()).isEqualTo(2);
        assertThat(replaced).hasValue(1);
    }

    @Test
    void aFileThatIsCutShortUnderAReadFailsItAndDoesNotEndTheProcess() throws IOException {
        byte[] whole = Files.readAllBytes(store);

        assertThatThrownBy(() -> snapshots.read(Reading.unbounded(), () -> {
                    assertThat(snapshots.sql().fetch("select id from state")).hasSize(2);
                    cut(8_192);
                    return snapshots.sql().fetch("select * from citation");
                }))
                .isInstanceOf(DataAccessException.class);

        assertThat(faults).extracting(StoreFault::code).containsExactly(Code.DAMAGED);
        Files.write(store, whole);
        assertThat(countStates()).isEqualTo(2);
    }

    private void cut(long size) {
        try (FileChannel channel = FileChannel.open(store, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int countStates() {
        return snapshots.read(
                Reading.unbounded(),
                () -> snapshots.sql().fetch("select id from state").size());
    }
}
