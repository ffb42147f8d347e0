package org.factgate.persistence.words;

import java.util.ArrayList;
import java.util.List;
import org.factgate.domain.search.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * What a query holds between blanks: words that must stand one after the other.
 *
 * @param words folded; one or more
 * @param stem with what the last word may begin instead of being the same; null if it must be the same
 * @param sound how the word may sound instead; null if it is compared by its letters alone
 */
public record Term(
        List<String> words, @Nullable String stem, @Nullable String sound) {
    private static final int SHORTEST_STEM = 2;
    /** Russian endings are softened only where enough of the word remains. */
    private static final int SHORTEST_INFLECTED = 5;

    private static final String ENDINGS = "аеиоуыэюяьъ";

    public Term {
        words = List.copyOf(words);
    }

    /** The words as a term: a last word of letters may go on, a Russian one of five letters or more may end differently. */
    static Term of(List<String> words) {
        String stem = stem(words.getLast());
        return new Term(words, stem, words.size() == 1 && stem != null ? Sounds.of(stem) : null);
    }

    /**
     * How FTS5 finds it: the words are letters and digits alone, so that within quotes they cannot be mistaken for syntax.
     *
     * @return the best way first; a term that is found in a better way may be found in the others as well
     */
    public List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way("words : \"" + String.join(" ", words) + '"', Closeness.SAME));
        if (stem != null) {
            ways.add(new Way("words : \"" + String.join(" ", begun(stem)) + "\" *", Closeness.BEGUN));
        }
        if (sound != null) {
            ways.add(new Way("sound : \"" + sound + "\" *", Closeness.ALIKE));
        }
        return ways;
    }

    /** The words with which a text begins that begins with this term. */
    String beginning() {
        return String.join(" ", stem == null ? words : begun(stem));
    }

    /**
     * Where the term stands in a text, in the way in which {@link #ways} finds it there.
     *
     * @param named whether the text is a name, which is compared by its sound as well
     */
    List<TextRange> placesIn(List<Word> text, boolean named) {
        List<TextRange> places = new ArrayList<>();
        for (int at = 0; at + words.size() <= text.size(); at++) {
            if (standsAt(at, text)) {
                places.add(new TextRange(
                        text.get(at).start(), text.get(at + words.size() - 1).end()));
            }
        }
        return places.isEmpty() && named && sound != null ? soundingAlike(text, sound) : places;
    }

    private boolean standsAt(int at, List<Word> text) {
        int last = words.size() - 1;
        for (int i = 0; i < last; i++) {
            if (!text.get(at + i).folded().equals(words.get(i))) {
                return false;
            }
        }
        String word = text.get(at + last).folded();
        return word.equals(words.get(last)) || (stem != null && word.startsWith(stem));
    }

    private static List<TextRange> soundingAlike(List<Word> text, String sound) {
        return text.stream()
                .filter(word -> {
                    String own = Sounds.of(word.folded());
                    return own != null && own.startsWith(sound);
                })
                .map(word -> new TextRange(word.start(), word.end()))
                .toList();
    }

    private List<String> begun(String lastWord) {
        List<String> begun = new ArrayList<>(words);
        begun.set(begun.size() - 1, lastWord);
        return begun;
    }

    private static @Nullable String stem(String word) {
        int last = word.codePointBefore(word.length());
        if (word.length() < SHORTEST_STEM || !Character.isLetter(last) || Words.isHan(last)) {
            return null;
        }
        int end = word.length();
        while (word.length() >= SHORTEST_INFLECTED
                && end > word.length() - 2
                && ENDINGS.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }

    /**
     * A way to find a term.
     *
     * @param match an expression of FTS5 over {@code search_index}
     * @param closeness how close to the term is what it finds
     */
    public record Way(String match, Closeness closeness) {}

    /** How close a word of a text comes to one of a query. */
    public enum Closeness {
        SAME,
        /** It begins like it. */
        BEGUN,
        /** It sounds like it. */
        ALIKE
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
