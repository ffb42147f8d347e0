package org.factgate.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A half-open period: the start is in it, the end is not, so that on the day on which one status hands over to the next exactly one holds.
 *
 * @param start first day, null where unknown
 * @param end first day no longer in it; null while it goes on, or where the end is not known
 * @param endKnown false if it has ended or may have and nobody says when; then {@code end} is null
 */
public record Period(@Nullable PartialDate start, @Nullable PartialDate end, boolean endKnown) {
    public Period {
        if (end != null && !endKnown) {
            throw new IllegalArgumentException("a period with an end has a known end: " + start + " to " + end);
        }
        if (start != null && end != null && start.earliest().isAfter(end.latest())) {
            throw new IllegalArgumentException("a period ends before it starts: " + start + " to " + end);
        }
    }

    /** Whether it still holds as far as the dataset knows. */
    public boolean ongoing() {
        return end == null && endKnown;
    }

    /** Whether it holds on a day: {@link Certainty#MAYBE} where its dates are too coarse to tell. */
    public Certainty holds(LocalDate day) {
        boolean possibleStart = start == null || !start.earliest().isAfter(day);
        boolean possibleEnd = end == null || day.isBefore(end.latest());
        if (!possibleStart || !possibleEnd) {
            return Certainty.NO;
        }
        boolean certainStart = start != null && !start.latest().isAfter(day);
        boolean certainEnd = end == null ? endKnown : day.isBefore(end.earliest());
        return certainStart && certainEnd ? Certainty.YES : Certainty.MAYBE;
    }
}
