package org.factgate.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A connection to a real store on which a statement fails when a test says so. */
final class FaultyConnection extends DefaultConnection {
    private final AtomicReference<@Nullable SQLiteErrorCode> next;
    private final Runnable onClose;

    /** The next statement fails with what {@code next} holds, and takes it. */
    FaultyConnection(Connection connection, AtomicReference<@Nullable SQLiteErrorCode> next, Runnable onClose) {
        super(connection);
        this.next = next;
        this.onClose = onClose;
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        SQLiteErrorCode fault = next.getAndSet(null);
        if (fault != null) {
            throw new SQLiteException("injected", fault);
        }
        return super.prepareStatement(sql);
    }

    @Override
    public void close() throws SQLException {
        onClose.run();
        super.close();
    }
}
