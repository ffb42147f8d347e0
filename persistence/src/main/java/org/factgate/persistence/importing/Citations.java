package org.factgate.persistence.importing;

import static org.factgate.persistence.jooq.Tables.CITATION;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/**
 * Numbers the citations in the order of a source's pages: by source, then by the first number in the locator, then by the locator. A locator
 * without a number comes first, a citation that names no source last. The store sorts them, since it can do so beyond what memory holds.
 */
final class Citations {
    private static final int BATCH = 1_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final DSLContext dsl;
    private final List<Row> waiting = new ArrayList<>();

    Citations(DSLContext dsl) {
        this.dsl = dsl;
        dsl.execute("create temp table unsorted as select 0 as page, * from citation");
    }

    void add(Row citation) {
        waiting.add(citation);
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    /** Writes them, and returns their number. */
    int write() {
        flush();
        int count = dsl.execute("""
            insert into citation
            select null, sourced_id, ordinal, source_id, locator, field, stance, says from unsorted
            order by source_id is null, source_id, page, coalesce(locator, ''), rowid
            """);
        dsl.execute("drop table unsorted");
        return count;
    }

    private void flush() {
        dsl.connection(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into unsorted values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (Row row : waiting) {
                    bind(insert, row);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
        waiting.clear();
    }

    private static void bind(PreparedStatement insert, Row row) throws SQLException {
        insert.setInt(1, number(row.get(CITATION.LOCATOR) instanceof String locator ? locator : ""));
        row.bind(insert, 1);
    }

    private static int number(String locator) {
        Matcher matcher = NUMBER.matcher(locator);
        return matcher.find() ? Integer.parseInt(matcher.group()) : 0;
    }
}
