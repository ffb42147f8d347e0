package org.factgate.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.tools.jdbc.DefaultPreparedStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class KeptStatementsTest {
    private static final String QUERY = "select value from json_each(?)";

    private final Connection connection;

    KeptStatementsTest() throws SQLException {
        this.connection = new KeptStatements(DriverManager.getConnection("jdbc:sqlite::memory:"));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void theSameTextIsPreparedOnce() throws SQLException {
        PreparedStatement first = used("[1]");
        PreparedStatement second = used("[2]");

        assertThat(second).isSameAs(first);
    }

    @Test
    void twoThatAreOpenAtATimeDoNotShareAStatement() throws SQLException {
        try (PreparedStatement outer = connection.prepareStatement(QUERY);
                PreparedStatement inner = connection.prepareStatement(QUERY)) {
            outer.setString(1, "[1, 2]");
            inner.setString(1, "[3]");
            try (ResultSet outerRows = outer.executeQuery();
                    ResultSet innerRows = inner.executeQuery()) {
                outerRows.next();
                innerRows.next();
                assertThat(innerRows.getInt(1)).isEqualTo(3);
                outerRows.next();
                assertThat(outerRows.getInt(1)).isEqualTo(2);
            }
        }
    }

    @Test
    void aParameterOfTheQueryBeforeIsForgotten() throws SQLException {
        try (PreparedStatement before = connection.prepareStatement("select ? is null")) {
            before.setString(1, "x");
        }

        try (PreparedStatement again = connection.prepareStatement("select ? is null");
                ResultSet rows = again.executeQuery()) {
            rows.next();
            assertThat(rows.getBoolean(1)).isTrue();
        }
    }

    @Test
    void aStatementThatFailedWorksTheNextTime() throws SQLException {
        assertThatThrownBy(() -> used("no JSON"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("malformed JSON");

        used("[1]");
    }

    @Test
    void whatWasNotUsedForLongIsClosed() throws SQLException {
        PreparedStatement oldest = used("[1]");
        for (int i = 0; i < 256; i++) {
            try (PreparedStatement other = connection.prepareStatement("select " + i)) {
                assertThat(other.isClosed()).isFalse();
            }
        }

        assertThat(oldest.isClosed()).isTrue();
        assertThat(used("[1]")).isNotSameAs(oldest);
    }

    /** The statement beneath, after a query with it. */
    private PreparedStatement used(String array) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setString(1, array);
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
            }
            return ((DefaultPreparedStatement) statement).getDelegatePreparedStatement();
        }
    }
}
