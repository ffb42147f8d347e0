package org.factgate.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A date of the ISO calendar known to the day, the month or the year: {@code 2017-06-09}, {@code 2017-06} or {@code 2017} (ISO 8601-1,
 * 5.2.2). Nothing is padded: the precision is the length. Years have four digits, from 1000 on.
 *
 * <p>The natural order is the order of the text: by earliest day and, among equals, the coarser first.
 *
 * @param text the date as known
 */
public record PartialDate(String text) implements Comparable<PartialDate> {
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    public PartialDate {
        if (!hasShape(text)) {
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
        LocalDate earliest = earliest();
        return switch (text.length()) {
            case YEAR -> earliest.with(TemporalAdjusters.lastDayOfYear());
            case MONTH -> earliest.with(TemporalAdjusters.lastDayOfMonth());
            default -> earliest;
        };
    }

    /** Whether it is known to the day. */
    public boolean isFull() {
        return text.length() == DAY;
    }

    private static LocalDate earliest(String text) {
        int year = number(text, 0, YEAR);
        return switch (text.length()) {
            case YEAR -> LocalDate.of(year, 1, 1);
            case MONTH -> LocalDate.of(year, number(text, YEAR + 1, MONTH), 1);
            default -> LocalDate.of(year, number(text, YEAR + 1, MONTH), number(text, MONTH + 1, DAY));
        };
    }

    /** By hand, since each date that is read from the store comes by here. */
    private static boolean hasShape(String text) {
        int length = text.length();
        if ((length != YEAR && length != MONTH && length != DAY) || text.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean hyphen = i == YEAR || i == MONTH;
            if (hyphen ? c != '-' : (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
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
