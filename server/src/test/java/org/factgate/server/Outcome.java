package org.factgate.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a field gave, for each owner. Two outcomes are equal if they show the same; cursors, which tell the order asked for, do not count.
 *
 * @param shown the values without their cursors
 * @param starts the cursors of the first items
 * @param ends the cursors of the last items
 */
record Outcome(List<@Nullable Object> shown, List<String> starts, List<String> ends) {
    /** The outcome of these values. */
    static Outcome of(List<@Nullable Object> values) {
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        values.forEach(value -> outcome.shown.add(outcome.shown(value)));
        return outcome;
    }

    /** Whether it shows anything. */
    boolean isFilled() {
        return shown.stream().anyMatch(Outcome::isFilled);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Outcome outcome && shown.equals(outcome.shown);
    }

    @Override
    public int hashCode() {
        return shown.hashCode();
    }

    private @Nullable Object shown(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(this::shown).toList();
            case Map<?, ?> object -> {
                Map<String, @Nullable Object> kept = new TreeMap<>();
                object.forEach((name, inner) -> {
                    switch (name.toString()) {
                        case "startCursor" -> note(inner, starts);
                        case "endCursor" -> note(inner, ends);
                        default -> kept.put(name.toString(), shown(inner));
                    }
                });
                yield kept;
            }
            case null, default -> value;
        };
    }

    private static void note(@Nullable Object cursor, List<String> cursors) {
        if (cursor != null) {
            cursors.add(cursor.toString());
        }
    }

    private static boolean isFilled(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Collection<?> list -> !list.isEmpty();
            case Map<?, ?> page when page.get("totalCount") instanceof Integer total -> total > 0;
            default -> true;
        };
    }
}
