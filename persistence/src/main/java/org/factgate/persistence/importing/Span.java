package org.factgate.persistence.importing;

import java.time.LocalDate;
import org.factgate.domain.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a period holds, as far as its dates tell.
 *
 * @param start first day
 * @param end first day no longer in it; {@link LocalDate#MAX} while it goes on
 */
record Span(LocalDate start, LocalDate end) {
    /** The days on which it certainly holds: none with an unknown start or end, maybe none with coarse dates. Null for none. */
    static @Nullable Span certain(Value.Mapping period) {
        PartialDate from = period.date("from");
        if (from == null || period.flag("endUnknown")) {
            return null;
        }
        PartialDate to = period.date("to");
        Span span = new Span(from.latest(), to == null ? LocalDate.MAX : to.earliest());
        return span.start.isBefore(span.end) ? span : null;
    }

    /** The days on which it can hold. */
    static Span possible(Value.Mapping period) {
        PartialDate from = period.date("from");
        PartialDate to = period.date("to");
        return new Span(from == null ? LocalDate.MIN : from.earliest(), to == null ? LocalDate.MAX : to.latest());
    }

    /** All the days that a partial date may mean, or two of them span. */
    static Span days(PartialDate first, PartialDate last) {
        return new Span(first.earliest(), last.latest().plusDays(1));
    }

    boolean overlaps(Span other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    boolean covers(Span other) {
        return !start.isAfter(other.start) && !end.isBefore(other.end);
    }
}
