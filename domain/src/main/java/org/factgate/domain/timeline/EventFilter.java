package org.factgate.domain.timeline;

import java.util.Set;
import org.factgate.domain.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Which events to keep. A null keeps everything.
 *
 * @param kinds only of these kinds
 * @param date only in this range
 */
public record EventFilter(
        @Nullable Set<EventKind> kinds, @Nullable DateRange date) {}
