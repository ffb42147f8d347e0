package org.factgate.persistence.importing;

import java.sql.Connection;
import java.sql.SQLException;
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

    private static void add(Connection connection, String name, Writing writing) throws SQLException {
        Function.create(
                connection,
                name,
                new Function() {
                    @Override
                    protected void xFunc() throws SQLException {
                        String text = value_text(0);
                        if (text == null) {
                            result();
                        } else {
                            result(writing.of(text));
                        }
                    }
                },
                1,
                Function.FLAG_DETERMINISTIC);
    }

    /** Writes a text down for comparison; null if nothing of it can be compared. */
    @FunctionalInterface
    private interface Writing {
        @Nullable
        String of(String text);
    }
}
