package org.factgate.persistence.importing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.factgate.persistence.words.Sounds;
import org.factgate.persistence.words.Words;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/** The functions with which {@code derived.sql} writes down what search compares. */
final class SearchFunctions {
    private SearchFunctions() {}

    static void addTo(Connection connection) throws SQLException {
        add(connection, "search_words", Words::spaced);
        add(connection, "search_sounds", Sounds::spaced);
    }

    private static void add(Connection connection, String name, UnaryOperator<@Nullable String> function)
            throws SQLException {
        Function.create(
                connection,
                name,
                new Function() {
                    @Override
                    protected void xFunc() throws SQLException {
                        result(function.apply(value_text(0)));
                    }
                },
                1,
                Function.FLAG_DETERMINISTIC);
    }
}
