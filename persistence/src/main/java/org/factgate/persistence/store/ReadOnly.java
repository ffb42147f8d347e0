package org.factgate.persistence.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** Connections that cannot write. */
public final class ReadOnly {
    private ReadOnly() {}

    /** Settings of such a connection, to which more can be added. */
    public static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setOpenMode(SQLiteOpenMode.READONLY);
        return config;
    }

    /** Opens one with the plain settings. */
    public static Connection open(Path store) throws SQLException {
        return open(store, config());
    }

    /** Opens one. */
    public static Connection open(Path store, SQLiteConfig config) throws SQLException {
        return config.createConnection("jdbc:sqlite:" + store.toAbsolutePath());
    }
}
