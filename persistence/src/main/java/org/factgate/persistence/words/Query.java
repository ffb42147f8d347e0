package org.factgate.persistence.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.factgate.domain.search.TextRange;

/**
 * What somebody looks for. All of its terms must be found, in any order and in any of an entity's texts. Signs of any sort only part words.
 *
 * @param terms each once, in order; none if the query has no words
 */
public record Query(List<Term> terms) {
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    public Query {
        terms = List.copyOf(terms);
    }

    /** The query that a text means. */
    public static Query of(String text) {
        return new Query(BLANKS.splitAsStream(text)
                .map(part -> Words.of(part).stream().map(Word::folded).toList())
                .filter(words -> !words.isEmpty())
                .map(Term::of)
                .distinct()
                .toList());
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** The words of a text that is exactly what is looked for. */
    public String whole() {
        return terms.stream().map(Term::toString).collect(Collectors.joining(" "));
    }

    /** The letters with which the words of a text begin that begins with what is looked for. */
    public String beginning() {
        int last = terms.size() - 1;
        return terms.stream().limit(last).map(term -> term + " ").collect(Collectors.joining())
                + terms.get(last).beginning();
    }

    /**
     * Where the terms stand in a text, in order, without overlaps; empty if none of them does.
     *
     * @param named whether the text is a name, which is compared by its sound as well
     */
    public List<TextRange> placesIn(String text, boolean named) {
        List<Word> words = Words.of(text);
        List<TextRange> all = terms.stream()
                .flatMap(term -> term.placesIn(words, named).stream())
                .sorted(Comparator.comparingInt(TextRange::start).thenComparingInt(TextRange::end))
                .toList();
        List<TextRange> places = new ArrayList<>();
        for (TextRange place : all) {
            if (places.isEmpty() || place.start() >= places.getLast().end()) {
                places.add(place);
            } else {
                TextRange former = places.removeLast();
                places.add(new TextRange(former.start(), Math.max(former.end(), place.end())));
            }
        }
        return places;
    }
}
