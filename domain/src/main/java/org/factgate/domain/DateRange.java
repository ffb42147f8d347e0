package org.factgate.domain;

import org.jspecify.annotations.Nullable;

/**
 * A range of days, both ends included with all the days of a coarse bound. A thing is in it if its own days overlap it.
 *
 * @param from first day; null for no lower bound
 * @param until last day; null for no upper bound
 */
public record DateRange(
        @Nullable PartialDate from, @Nullable PartialDate until) {
    public DateRange {
        if (from != null && until != null && from.earliest().isAfter(until.latest())) {
            throw new IllegalArgumentException("the range ends before it starts: " + from + " to " + until);
        }
    }
}
