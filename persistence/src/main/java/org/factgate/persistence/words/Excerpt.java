package org.factgate.persistence.words;

import java.util.List;
import org.factgate.domain.search.TextRange;

/**
 * A text as far as it is shown around what was found in it.
 *
 * @param text short enough to be read at a glance; an ellipsis stands where something is left out
 * @param ranges where in this text the terms stand
 */
public record Excerpt(String text, List<TextRange> ranges) {
    /** In UTF-16 code units, ellipses apart. */
    private static final int LONGEST = 200;

    private static final int BEFORE = 60;
    private static final String ELLIPSIS = "…";

    public Excerpt {
        ranges = List.copyOf(ranges);
    }

    /**
     * The part of a text that holds the first place found, cut between words.
     *
     * @param places where the terms stand, in order; one or more
     */
    public static Excerpt of(String text, List<TextRange> places) {
        if (text.length() <= LONGEST) {
            return new Excerpt(text, places);
        }
        TextRange first = places.getFirst();
        List<Word> words = Words.of(text);
        int start = first.start() <= BEFORE
                ? 0
                : firstFrom(first.start() - BEFORE, words).start();
        int end = Math.max(first.end(), lastUntil(start + LONGEST, words).end());
        return cut(text, places, start, end == words.getLast().end() ? text.length() : end);
    }

    private static Word firstFrom(int start, List<Word> words) {
        return words.stream().filter(word -> word.start() >= start).findFirst().orElseThrow();
    }

    private static Word lastUntil(int end, List<Word> words) {
        return words.stream()
                .filter(word -> word.end() <= end)
                .reduce((former, latter) -> latter)
                .orElse(words.getFirst());
    }

    private static Excerpt cut(String text, List<TextRange> places, int start, int end) {
        String before = start == 0 ? "" : ELLIPSIS;
        String after = end == text.length() ? "" : ELLIPSIS;
        int shift = before.length() - start;
        return new Excerpt(
                before + text.substring(start, end) + after,
                places.stream()
                        .filter(place -> place.start() >= start && place.end() <= end)
                        .map(place -> new TextRange(place.start() + shift, place.end() + shift))
                        .toList());
    }
}
