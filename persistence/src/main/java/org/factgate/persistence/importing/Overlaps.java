package org.factgate.persistence.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds among the periods of very many owners those of one owner that overlap. The records are not kept, but for those of owners with an
 * overlap: while they are looked at, three numbers for each are.
 */
final class Overlaps {
    private Overlaps() {}

    /**
     * Reports the later of each two periods of one owner that certainly overlap.
     *
     * @param periods the same records in the same order each time
     * @param expected what there should be instead
     */
    static void check(
            Supplier<Stream<Entry>> periods, Function<Entry, String> owner, String expected, Problems problems) {
        Set<Long> suspects = suspects(periods.get().parallel(), owner);
        if (suspects.isEmpty()) {
            return;
        }
        periods.get()
                .filter(period -> suspects.contains(Repeats.hash(owner.apply(period))))
                .collect(Collectors.groupingBy(owner))
                .values()
                .forEach(own -> checkOne(own, expected, problems));
    }

    /** The hashes of owners of periods that overlap; hardly ever of another one. */
    private static Set<Long> suspects(Stream<Entry> periods, Function<Entry, String> owner) {
        List<Days> sorted = periods.map(period -> Days.of(period, owner))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(Days::owner).thenComparingLong(Days::start))
                .toList();
        Set<Long> suspects = new HashSet<>();
        Days last = null;
        for (Days days : sorted) {
            if (last == null || last.owner != days.owner || last.end <= days.start) {
                last = days;
            } else {
                suspects.add(days.owner);
            }
        }
        return suspects;
    }

    private static void checkOne(List<Entry> periods, String expected, Problems problems) {
        List<Entry> earlier = new ArrayList<>();
        for (Entry entry : periods) {
            Span span = Span.certain(entry.fields());
            if (span == null) {
                continue;
            }
            for (Entry other : earlier) {
                Span otherSpan = Span.certain(other.fields());
                if (otherSpan != null && span.overlaps(otherSpan)) {
                    problems.add(
                            entry,
                            "from",
                            "the period overlaps that of " + other.id() + " (" + other.place() + "), expected "
                                    + expected);
                }
            }
            earlier.add(entry);
        }
    }

    /**
     * A period.
     *
     * @param owner the hash of its owner
     * @param start the day of the epoch on which it certainly holds first
     * @param end the day from which on it may no longer
     */
    private record Days(long owner, long start, long end) {
        static @Nullable Days of(Entry period, Function<Entry, String> owner) {
            Span span = Span.certain(period.fields());
            return span == null
                    ? null
                    : new Days(
                            Repeats.hash(owner.apply(period)),
                            span.start().toEpochDay(),
                            span.end().toEpochDay());
        }
    }
}
