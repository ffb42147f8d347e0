package org.factgate.domain.statistics;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a measure counts, year by year.
 *
 * @param spans the years in which things count, in no order
 * @param lastYear the last year that the dataset knows of
 */
public record Series(List<Span> spans, int lastYear) {
    public Series {
        spans = List.copyOf(spans);
    }

    /** The first year in which anything counts; the last year of the dataset if nothing does. */
    public int firstYear() {
        return spans.stream().mapToInt(Span::first).min().orElse(lastYear);
    }

    /** The count of each year, 0 included, from one year to another, which is included. */
    public List<YearCount> between(int from, int until) {
        return IntStream.rangeClosed(from, until)
                .mapToObj(year -> new YearCount(
                        year,
                        spans.stream()
                                .filter(span -> span.covers(year))
                                .mapToInt(Span::count)
                                .sum()))
                .toList();
    }

    /**
     * So many things that count in the same years.
     *
     * @param first the first year in which they count
     * @param past the year after the last; null where they still count
     * @param count how many
     */
    public record Span(int first, @Nullable Integer past, int count) {
        boolean covers(int year) {
            return first <= year && (past == null || year < past);
        }
    }
}
