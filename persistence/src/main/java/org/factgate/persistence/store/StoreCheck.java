package org.factgate.persistence.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.factgate.persistence.store.StoreFault.Code;

/** Whether a file is a store of this version, whole. Reads only. */
public final class StoreCheck {
    private final Path store;

    private StoreCheck(Path store) {
        this.store = store;
    }

    /** Why a file is no store that holds a certain dataset, whole; empty if it is one. Reads all of it. */
    public static Optional<StoreFault> whyNot(Path store, String fingerprint) {
        return new StoreCheck(store).file(statement -> {
            String holds = fingerprint(statement);
            return holds.equals(fingerprint)
                    ? Optional.empty()
                    : Optional.of(new StoreFault(
                            Code.OTHER_DATASET, store + " holds another dataset, or another state of it"));
        });
    }

    /** Why a file is no store, whole; empty if it is one. Reads all of it. */
    public static Optional<StoreFault> whyNot(Path store) {
        return new StoreCheck(store).file(statement -> Optional.empty());
    }

    /**
     * The fingerprint of the dataset in a store that has just been opened.
     *
     * @throws StoreException if it is no store of this version; that it is whole, remains unknown
     */
    public static String fingerprint(Path store, Connection connection) {
        try (Statement statement = connection.createStatement()) {
            Optional<StoreFault> fault = new StoreCheck(store).marks(statement);
            if (fault.isPresent()) {
                throw new StoreException(fault.get());
            }
            return fingerprint(statement);
        } catch (SQLException e) {
            throw new StoreException(new StoreCheck(store).unreadable(e), e);
        }
    }

    private Optional<StoreFault> file(Rule further) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(store, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return fault(Code.UNREADABLE, "is no file, expected a store");
            }
            return attributes.size() == 0 ? fault(Code.EMPTY, "is empty, expected a store") : content(further);
        } catch (NoSuchFileException e) {
            return fault(Code.ABSENT, "does not exist");
        } catch (IOException e) {
            return fault(Code.UNREADABLE, "cannot be read: " + e);
        }
    }

    private Optional<StoreFault> content(Rule further) {
        try (Connection connection = ReadOnly.open(store);
                Statement statement = connection.createStatement()) {
            Optional<StoreFault> fault = marks(statement);
            if (fault.isEmpty()) {
                fault = further.check(statement);
            }
            return fault.isEmpty() ? whole(statement) : fault;
        } catch (SQLException e) {
            return Optional.of(unreadable(e));
        }
    }

    private Optional<StoreFault> marks(Statement statement) throws SQLException {
        if (number(statement, "pragma application_id") != StoreFormat.APPLICATION_ID) {
            return fault(Code.FOREIGN, "is an SQLite file of another application");
        }
        long version = number(statement, "pragma user_version");
        if (version < StoreFormat.SCHEMA_VERSION) {
            return fault(
                    Code.OLDER_VERSION,
                    "has tables of version " + version + ", expected " + StoreFormat.SCHEMA_VERSION);
        }
        return version > StoreFormat.SCHEMA_VERSION
                ? fault(
                        Code.NEWER_VERSION,
                        "has tables of version " + version + ", expected " + StoreFormat.SCHEMA_VERSION
                                + ": it was made by a later version of this software")
                : Optional.empty();
    }

    private Optional<StoreFault> whole(Statement statement) throws SQLException {
        long expected = number(statement, "pragma page_size") * number(statement, "pragma page_count");
        long length = length();
        if (length != expected) {
            return fault(Code.DAMAGED, "has " + length + " bytes, expected " + expected);
        }
        String quick = text(statement, "pragma quick_check(1)");
        return quick.equals("ok") ? Optional.empty() : fault(Code.DAMAGED, "is damaged: " + quick.replace('\n', ' '));
    }

    private long length() {
        try {
            return Files.size(store);
        } catch (IOException e) {
            throw new StoreException(new StoreFault(Code.UNREADABLE, store + " cannot be read: " + e), e);
        }
    }

    private StoreFault unreadable(SQLException failure) {
        return StoreFault.ofReading(store + " is not a readable store", failure);
    }

    private Optional<StoreFault> fault(Code code, String found) {
        return Optional.of(new StoreFault(code, store + " " + found));
    }

    private static String fingerprint(Statement statement) throws SQLException {
        return text(statement, "select fingerprint from dataset");
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        }
    }

    /** What is asked of a store that has the right marks, before all of it is read. */
    @FunctionalInterface
    private interface Rule {
        Optional<StoreFault> check(Statement statement) throws SQLException;
    }
}
