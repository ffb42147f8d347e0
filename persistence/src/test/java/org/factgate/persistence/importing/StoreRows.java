package org.factgate.persistence.importing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.factgate.persistence.jooq.DefaultSchema;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** What a store holds. */
final class StoreRows {
    private StoreRows() {}

    /** The rows of each table, in a fixed order. */
    static Map<String, List<String>> of(Path store) {
        return read(store, dsl -> {
            Map<String, List<String>> rows = new TreeMap<>();
            DefaultSchema.DEFAULT_SCHEMA
                    .getTables()
                    .forEach(table -> rows.put(
                            table.getName(),
                            dsl.selectFrom(table).fetch().map(Record::toString).stream()
                                    .sorted(Comparator.naturalOrder())
                                    .toList()));
            return rows;
        });
    }

    static <T> T read(Path store, Function<DSLContext, T> query) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store)) {
            return query.apply(DSL.using(connection, SQLDialect.SQLITE));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
