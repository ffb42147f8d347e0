package org.factgate.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date of the ISO calendar known to the day, the month or the year: {@code 2017-06-09}, {@code 2017-06} or {@code 2017} (ISO 8601-1,
 * 5.2.2). Nothing is padded: the precision is the length. Years have four digits, from 1000 on.
 *
 * <p>The natural order is the order of the text: by earliest day and, among equals, the coarser first.
 *
 * @param text the date as known
 */
public record PartialDate(String text) implements Comparable<PartialDate> {
    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{3}(-\\d{2}(-\\d{2})?)?");

    public PartialDate {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a date: expected YYYY, YYYY-MM or YYYY-MM-DD");
        }
        try {
            earliest(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a date of the calendar", e);
        }
    }

    /** The first day that it may mean. */
    public LocalDate earliest() {
        return earliest(text);
    }

    /** The last day that it may mean. */
    public LocalDate latest() {
        return switch (text.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(text), 12, 31);
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }

    /** Whether it is known to the day. */
    public boolean isFull() {
        return text.length() == 10;
    }

    private static LocalDate earliest(String text) {
        return switch (text.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(text), 1, 1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    @Override
    public int compareTo(PartialDate other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
