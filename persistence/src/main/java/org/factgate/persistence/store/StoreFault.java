package org.factgate.persistence.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * What is wrong with a store.
 *
 * @param code which of the known faults it is
 * @param message which file, and what was found
 */
public record StoreFault(Code code, String message) {
    /** The known faults. Operators search logs for these words: they stay. */
    public enum Code {
        /** There is no file. */
        ABSENT,
        /** There is something, but it cannot be read. */
        UNREADABLE,
        /** The file has no content. */
        EMPTY,
        /** The file is something else than a store. */
        FOREIGN,
        /** The file was a store, but is not whole any more. */
        DAMAGED,
        /** The store was made by an earlier version of this software. */
        OLDER_VERSION,
        /** The store was made by a later version of this software. */
        NEWER_VERSION,
        /** The store holds another dataset. */
        OTHER_DATASET,
        /** The place where the store is to go cannot be written to. */
        NOT_WRITABLE,
        /** The disk is full, or a limit of what may be written is reached. */
        DISK_FULL,
        /** Another process keeps the store locked. */
        BUSY,
        /** The disk failed. */
        IO_ERROR,
        /** Something else, see the message. */
        FAILED
    }

    /** What an error of SQLite stands for. */
    public static StoreFault of(String what, SQLException failure) {
        return new StoreFault(code(failure), what + ": " + failure.getMessage());
    }

    /** The same, when a store is only read. */
    public static StoreFault ofReading(String what, SQLException failure) {
        StoreFault fault = of(what, failure);
        return fault.code == Code.NOT_WRITABLE ? new StoreFault(Code.UNREADABLE, fault.message) : fault;
    }

    /** What an error of the file system stands for, when a store is written. */
    public static StoreFault of(String what, IOException failure) {
        return new StoreFault(code(failure), what + ": " + reason(failure));
    }

    /**
     * Whether an error lies with a connection or the file, so that another statement on the same connection would not do better; not so
     * for one that was interrupted or is wrong itself.
     */
    public static boolean ofConnection(SQLException failure) {
        return failure instanceof SQLiteException sqlite
                && switch (primary(sqlite)) {
                    case SQLITE_ERROR, SQLITE_INTERRUPT, SQLITE_ABORT, SQLITE_TOOBIG, SQLITE_MISMATCH, SQLITE_RANGE ->
                        false;
                    default -> true;
                };
    }

    /** The code, then the message. */
    @Override
    public String toString() {
        return code + ": " + message;
    }

    private static Code code(SQLException failure) {
        if (!(failure instanceof SQLiteException sqlite)) {
            return Code.FAILED;
        }
        return switch (primary(sqlite)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> Code.BUSY;
            case SQLITE_PERM, SQLITE_READONLY, SQLITE_CANTOPEN -> Code.NOT_WRITABLE;
            case SQLITE_IOERR -> Code.IO_ERROR;
            case SQLITE_CORRUPT -> Code.DAMAGED;
            case SQLITE_FULL -> Code.DISK_FULL;
            case SQLITE_NOTADB -> Code.FOREIGN;
            default -> Code.FAILED;
        };
    }

    /** Extended result codes carry the primary one in their lowest byte. */
    private static SQLiteErrorCode primary(SQLiteException failure) {
        return SQLiteErrorCode.getErrorCode(failure.getResultCode().code & 0xff);
    }

    private static Code code(IOException failure) {
        String reason = reason(failure).toLowerCase(Locale.ROOT);
        if (failure instanceof AccessDeniedException || reason.contains("read-only") || reason.contains("permitted")) {
            return Code.NOT_WRITABLE;
        }
        // Java has no types for these, only the words of the operating system
        return reason.contains("no space left") || reason.contains("quota exceeded") || reason.contains("too large")
                ? Code.DISK_FULL
                : Code.IO_ERROR;
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException denied && denied.getReason() == null) {
            return "access to " + denied.getFile() + " is denied";
        }
        return failure instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : failure.getClass().getSimpleName() + " " + failure.getMessage();
    }
}
