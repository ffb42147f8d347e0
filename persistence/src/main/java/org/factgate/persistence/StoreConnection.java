package org.factgate.persistence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.factgate.persistence.store.ReadOnly;
import org.sqlite.SQLiteConfig;

/**
 * A connection to the store as readers want it. The file is read, not mapped into memory: in mapped memory a disk that fails, or a file that
 * a tool cuts short, is no error of a statement but a signal (SIGBUS) that ends the process.
 */
final class StoreConnection {
    private static final String CACHE_OF_16_MIB = "-16384";

    /** Nobody writes to a store; a tool that does so all the same shall not hold up a worker for long. */
    private static final int PATIENCE_MILLIS = 500;

    private StoreConnection() {}

    /** Read-only, its statements kept. */
    static Connection open(Path store) throws SQLException {
        SQLiteConfig config = ReadOnly.config();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, CACHE_OF_16_MIB);
        return new KeptStatements(ReadOnly.open(store, config));
    }
}
