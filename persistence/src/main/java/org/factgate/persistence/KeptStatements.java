package org.factgate.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jooq.tools.jdbc.DefaultPreparedStatement;

/**
 * A connection that keeps the statements that it has prepared: closing one lends it back for the next query of the same text. Keeps the
 * {@value #MOST} used last, and closes the others. Used by one thread at a time.
 */
final class KeptStatements extends DefaultConnection {
    private static final int MOST = 256;

    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    KeptStatements(Connection connection) {
        super(connection);
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return new Lent(sql, kept == null ? getDelegate().prepareStatement(sql) : kept);
    }

    @Override
    public void close() throws SQLException {
        idle.clear();
        // closes their statements as well
        getDelegate().close();
    }

    private void takeBack(String sql, PreparedStatement statement) throws SQLException {
        statement.clearParameters();
        PreparedStatement other = idle.put(sql, statement);
        if (other != null) {
            other.close();
        }
        if (idle.size() > MOST) {
            Iterator<PreparedStatement> oldest = idle.values().iterator();
            PreparedStatement evicted = oldest.next();
            oldest.remove();
            evicted.close();
        }
    }

    private final class Lent extends DefaultPreparedStatement {
        private final String sql;
        private boolean returned;

        private Lent(String sql, PreparedStatement statement) {
            super(statement, KeptStatements.this);
            this.sql = sql;
        }

        @Override
        public void close() throws SQLException {
            if (!returned) {
                returned = true;
                takeBack(sql, getDelegatePreparedStatement());
            }
        }

        @Override
        public boolean isClosed() {
            return returned;
        }
    }
}
