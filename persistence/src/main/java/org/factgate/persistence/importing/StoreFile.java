package org.factgate.persistence.importing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.factgate.persistence.store.StoreException;
import org.factgate.persistence.store.StoreFault;
import org.factgate.persistence.store.StoreFormat;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file in the making that becomes a store. */
final class StoreFile {
    private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);

    private final Path file;

    StoreFile(Path file) {
        this.file = file;
    }

    /** Fills the file and returns the number of records by kind. */
    Map<String, Integer> write(Dataset dataset, String fingerprint, ImportProgress progress) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            // nobody else sees the file and a failed one is thrown away, so it needs no journal and no sync per page
            // what does not fit into the cache is sorted in temporary files, which another thread writes
            statement.executeUpdate("""
                    pragma journal_mode = off;
                    pragma synchronous = off;
                    pragma locking_mode = exclusive;
                    pragma temp_store = file;
                    pragma cache_size = -32768;
                    pragma threads = 1;
                    pragma application_id = %d;
                    pragma user_version = %d;
                    """.formatted(StoreFormat.APPLICATION_ID, StoreFormat.SCHEMA_VERSION));
            connection.setAutoCommit(false);
            Script schema = Script.of(DatasetFolder.schema());
            for (String table : schema.tables()) {
                statement.executeUpdate(table);
            }
            Map<String, Integer> counts =
                    new StoreWriter(DSL.using(connection, SQLDialect.SQLITE), dataset, progress).write(fingerprint);
            execute(statement, schema.indices(), ImportProgress.Step.INDEX, progress);
            SearchFunctions.addTo(connection);
            execute(
                    statement,
                    Script.of(DatasetFolder.derivations()).statements(),
                    ImportProgress.Step.DERIVE,
                    progress);
            connection.commit();
            connection.setAutoCommit(true);
            timed(statement, "analyze");
            return counts;
        } catch (SQLException e) {
            throw failed(e);
        } catch (DataAccessException e) {
            SQLException cause = e.getCause(SQLException.class);
            if (cause == null) {
                throw e;
            }
            throw failed(cause);
        }
    }

    private static void execute(
            Statement statement, List<String> script, ImportProgress.Step step, ImportProgress progress)
            throws SQLException {
        for (int done = 0; done < script.size(); done++) {
            progress.reached(step, done, script.size());
            timed(statement, script.get(done));
        }
    }

    private static void timed(Statement statement, String part) throws SQLException {
        long start = System.nanoTime();
        statement.executeUpdate(part);
        LOG.debug("{} ms for {}", (System.nanoTime() - start) / 1_000_000, part);
    }

    private StoreException failed(SQLException failure) {
        return new StoreException(StoreFault.of("the store " + file + " cannot be written", failure), failure);
    }
}
