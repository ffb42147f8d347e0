package org.factgate.persistence;

import io.vertx.core.json.JsonArray;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jooq.tools.jdbc.DefaultPreparedStatement;
import org.jspecify.annotations.Nullable;

/**
 * A connection to which a set of keys is {@code in (?, ?, …)}: where {@link Keys} binds it as one array, the text is put together and
 * prepared when the number of keys is known. Keeps no statement.
 */
final class SpelledOutKeys extends DefaultConnection {
    private static final String ARRAY = "select value from json_each(?)";
    private static final char PARAMETER = '?';

    SpelledOutKeys(Connection connection) {
        super(connection);
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        return sql.contains(ARRAY) ? new Spelled(sql) : getDelegate().prepareStatement(sql);
    }

    /** A statement that is prepared when it is executed; until then it takes texts and numbers. */
    private final class Spelled extends DefaultPreparedStatement {
        private final String sql;
        private final List<Object> values = new ArrayList<>();
        private @Nullable PreparedStatement prepared;

        private Spelled(String sql) {
            super((Statement) null, SpelledOutKeys.this);
            this.sql = sql;
        }

        @Override
        public Statement getDelegateStatement() throws SQLException {
            PreparedStatement statement = prepared;
            if (statement == null) {
                throw new SQLException("not prepared yet: " + sql);
            }
            return statement;
        }

        @Override
        public void setString(int index, String value) throws SQLException {
            set(index, value);
        }

        @Override
        public void setInt(int index, int value) throws SQLException {
            set(index, value);
        }

        @Override
        public void setLong(int index, long value) throws SQLException {
            set(index, value);
        }

        @Override
        public void setObject(int index, Object value) throws SQLException {
            set(index, value);
        }

        /** jOOQ binds in order. */
        private void set(int index, Object value) throws SQLException {
            if (index != values.size() + 1) {
                throw new SQLException("value " + index + " follows value " + values.size());
            }
            values.add(value);
        }

        @Override
        public boolean execute() throws SQLException {
            List<Object> all = new ArrayList<>();
            PreparedStatement statement = SpelledOutKeys.this.getDelegate().prepareStatement(spelledOut(all));
            prepared = statement;
            for (int i = 0; i < all.size(); i++) {
                statement.setObject(i + 1, all.get(i));
            }
            return statement.execute();
        }

        @Override
        public void close() throws SQLException {
            if (prepared != null) {
                prepared.close();
            }
        }

        /** The text, and its values in their order. */
        private String spelledOut(List<Object> all) {
            StringBuilder text = new StringBuilder();
            int from = 0;
            for (Object value : values) {
                int at = sql.indexOf(PARAMETER, from);
                String before = sql.substring(from, at + 1);
                if (before.endsWith(ARRAY)) {
                    List<?> keys = new JsonArray(value.toString()).getList();
                    text.append(before, 0, before.length() - ARRAY.length())
                            .append(String.join(", ", Collections.nCopies(keys.size(), "?")));
                    all.addAll(keys);
                } else {
                    text.append(before);
                    all.add(value);
                }
                from = at + 1;
            }
            return text.append(sql, from, sql.length()).toString();
        }
    }
}
