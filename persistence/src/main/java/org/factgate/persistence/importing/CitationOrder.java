package org.factgate.persistence.importing;

import static org.factgate.persistence.jooq.Tables.CITATION;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of a source's pages: by source, then by the first number in the locator, then by the locator. A locator without a number comes
 * first, a citation that names no source last.
 */
final class CitationOrder implements Comparator<Row> {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private static final Comparator<Row> ORDER = Comparator.comparing(
                    (Row row) -> (String) row.get(CITATION.SOURCE_ID), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingInt(row -> number(locator(row)))
            .thenComparing(CitationOrder::locator);

    @Override
    public int compare(Row one, Row other) {
        return ORDER.compare(one, other);
    }

    private static String locator(Row row) {
        return row.get(CITATION.LOCATOR) instanceof String locator ? locator : "";
    }

    private static int number(String locator) {
        Matcher matcher = NUMBER.matcher(locator);
        return matcher.find() ? Integer.parseInt(matcher.group()) : 0;
    }
}
