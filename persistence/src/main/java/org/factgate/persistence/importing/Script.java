package org.factgate.persistence.importing;

import java.util.List;
import java.util.stream.Stream;

/**
 * The statements of an SQL script, each of which ends a line.
 *
 * @param statements in order, without what ends them
 */
record Script(List<String> statements) {
    Script {
        statements = List.copyOf(statements);
    }

    static Script of(String text) {
        return new Script(Stream.of(text.split(";\n"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList());
    }

    /** All but the indices. */
    List<String> tables() {
        return statements.stream().filter(statement -> !isIndex(statement)).toList();
    }

    /** The indices: made after the rows, they need not be kept in order with each of them. */
    List<String> indices() {
        return statements.stream().filter(Script::isIndex).toList();
    }

    private static boolean isIndex(String statement) {
        return statement.startsWith("create index ") || statement.startsWith("create unique index ");
    }
}
