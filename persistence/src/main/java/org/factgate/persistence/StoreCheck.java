package org.factgate.persistence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.factgate.persistence.importing.Importer;
import org.sqlite.SQLiteConfig;

/** Whether a file is a store of this version that holds a certain dataset, whole. */
final class StoreCheck {
    private StoreCheck() {}

    /** Why it is not; empty if it is. */
    static Optional<String> whyNot(Path store, String fingerprint) {
        if (!Files.exists(store)) {
            return Optional.of("there is no store yet");
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + store.toAbsolutePath());
                Statement statement = connection.createStatement()) {
            return whyNot(statement, fingerprint);
        } catch (SQLException e) {
            return Optional.of("the file is not a readable store: " + e.getMessage());
        }
    }

    private static Optional<String> whyNot(Statement statement, String fingerprint) throws SQLException {
        if (number(statement, "pragma application_id") != Importer.APPLICATION_ID) {
            return Optional.of("the file is not a store of this software");
        }
        int version = number(statement, "pragma user_version");
        if (version != Importer.SCHEMA_VERSION) {
            return Optional.of("it has schema version " + version + ", expected " + Importer.SCHEMA_VERSION);
        }
        if (!text(statement, "select fingerprint from dataset").equals(fingerprint)) {
            return Optional.of("the dataset has changed");
        }
        String quick = text(statement, "pragma quick_check(1)");
        return quick.equals("ok") ? Optional.empty() : Optional.of("it is damaged: " + quick);
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        }
    }
}
