package org.factgate.persistence.importing;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.factgate.domain.Language;

/** Invented words of a language's script, some frequent and most rare, as in texts. They hardly ever are words of the language. */
final class Vocabulary {
    private static final int SIZE = 4_000;
    /** A prime that divides no number of possible words: each of the words is another one. */
    private static final int STEP = 7_919;

    private static final int FIRST_HAN = 0x4E00;
    private static final int HAN = 700;

    /** Ranks as often as they are to be drawn, computed once: to compute each draw takes longer than all the rest of a record. */
    private static final short[] RANKS = ranks();

    private final String[] words;
    private final String separator;

    private Vocabulary(String[] words, String separator) {
        this.words = words;
        this.separator = separator;
    }

    static Vocabulary of(Language language) {
        return switch (language) {
            case EN -> syllables("bdfgklmnprstvz", "aeiou");
            case RU -> syllables("бвгдзклмнпрстф", "аеиоу");
            case ZH ->
                new Vocabulary(
                        IntStream.range(0, SIZE).mapToObj(Vocabulary::hanWord).toArray(String[]::new), "");
        };
    }

    String word(Dice dice) {
        return words[RANKS[dice.below(RANKS.length)]];
    }

    /** A word as a name begins. */
    String capitalised(Dice dice) {
        String word = word(dice);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    String phrase(Dice dice, int length) {
        return IntStream.range(0, length).mapToObj(i -> word(dice)).collect(Collectors.joining(separator));
    }

    /** The n-th word with a weight of 1/n (Zipf). */
    private static short[] ranks() {
        short[] ranks = new short[1 << 16];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = (short) (StrictMath.pow(SIZE, (i + 0.5) / ranks.length) - 1);
        }
        return ranks;
    }

    /** Three syllables each. */
    private static Vocabulary syllables(String consonants, String vowels) {
        int count = consonants.length() * vowels.length();
        String[] words = new String[SIZE];
        for (int i = 0; i < SIZE; i++) {
            int number = Math.floorMod(i * STEP, count * count * count);
            StringBuilder word = new StringBuilder();
            for (int j = 0; j < 3; j++) {
                int syllable = number % count;
                word.append(consonants.charAt(syllable % consonants.length()))
                        .append(vowels.charAt(syllable / consonants.length()));
                number /= count;
            }
            words[i] = word.toString();
        }
        return new Vocabulary(words, " ");
    }

    /** Two characters. */
    private static String hanWord(int index) {
        int number = Math.floorMod(index * STEP, HAN * HAN);
        return String.valueOf((char) (FIRST_HAN + 3 * (number % HAN))) + (char) (FIRST_HAN + 3 * (number / HAN));
    }
}
