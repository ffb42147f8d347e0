package org.factgate.persistence.importing;

import static org.factgate.persistence.jooq.Tables.CITATION;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * Numbers the citations in the order of a source's pages: by source, then by the first number in the locator, then by the locator. A locator
 * without a number comes first, a citation that names no source last. The store sorts them, since it can do so beyond what memory holds.
 */
final class Citations {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final DSLContext dsl;
    private final BatchedInsert unsorted;

    Citations(DSLContext dsl) {
        this.dsl = dsl;
        this.unsorted = new BatchedInsert(dsl, "insert into unsorted values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        dsl.execute("create temp table unsorted as select 0 as page, * from citation");
    }

    void add(Row citation) {
        int page = number(citation.get(CITATION.LOCATOR) instanceof String locator ? locator : "");
        unsorted.add(
                Stream.concat(Stream.of(page), Arrays.stream(citation.values())).toArray());
    }

    /** Writes them, and returns their number. */
    int write() {
        unsorted.flush();
        int count = dsl.execute("""
            insert into citation
            select null, sourced_id, ordinal, source_id, locator, field, stance, says from unsorted
            order by source_id is null, source_id, page, coalesce(locator, ''), rowid
            """);
        dsl.execute("drop table unsorted");
        return count;
    }

    private static int number(String locator) {
        Matcher matcher = NUMBER.matcher(locator);
        return matcher.find() ? Integer.parseInt(matcher.group()) : 0;
    }
}
