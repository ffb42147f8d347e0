package org.factgate.persistence.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** A store in the making: a file of its own name beside the place where it is to go. Closing removes it unless it was published. */
final class StoreFile implements AutoCloseable {
    private final Path directory;
    private final Path store;
    private final Path temporary;

    private StoreFile(Path directory, Path store, Path temporary) {
        this.directory = directory;
        this.store = store;
        this.temporary = temporary;
    }

    /** With a name that no other import uses, in the same directory, since only within one file system a move is atomic. */
    static StoreFile beside(Path store) {
        Path place = store.toAbsolutePath();
        Path directory = place.getParent();
        if (directory == null) {
            throw new IllegalArgumentException(place + " is no place for a store, expected a file in a directory");
        }
        String name = place.getFileName() + "." + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".building";
        Path temporary = directory.resolve(name);
        try {
            Files.createDirectories(directory);
            Files.createFile(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException("the store cannot be built beside " + place, e);
        }
        return new StoreFile(directory, place, temporary);
    }

    /** Fills the file and returns the number of records by kind. */
    Map<String, Integer> write(Dataset dataset, String fingerprint) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + temporary);
                Statement statement = connection.createStatement()) {
            // nobody else sees the file and a failed one is thrown away, so it needs no journal and no sync per page
            statement.executeUpdate("""
                    pragma journal_mode = off;
                    pragma synchronous = off;
                    pragma locking_mode = exclusive;
                    pragma temp_store = memory;
                    pragma application_id = %d;
                    pragma user_version = %d;
                    """.formatted(Importer.APPLICATION_ID, Importer.SCHEMA_VERSION));
            connection.setAutoCommit(false);
            statement.executeUpdate(DatasetFolder.schema());
            Map<String, Integer> counts =
                    new StoreWriter(DSL.using(connection, SQLDialect.SQLITE), dataset).write(fingerprint);
            SearchFunctions.addTo(connection);
            statement.executeUpdate(DatasetFolder.derivations());
            connection.commit();
            connection.setAutoCommit(true);
            statement.executeUpdate("analyze");
            return counts;
        } catch (SQLException | DataAccessException e) {
            throw new UncheckedIOException(new IOException("the store " + temporary + " cannot be written", e));
        }
    }

    /** Makes sure that the bytes are on the disk, then puts the file in its place. */
    void publish() {
        try {
            sync(temporary, StandardOpenOption.WRITE);
            Files.move(temporary, store, StandardCopyOption.ATOMIC_MOVE);
            sync(directory, StandardOpenOption.READ);
        } catch (IOException e) {
            throw new UncheckedIOException("the store cannot be moved to " + store, e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException("the unfinished store " + temporary + " cannot be removed", e);
        }
    }

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
