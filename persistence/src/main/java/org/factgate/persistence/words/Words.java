package org.factgate.persistence.words;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of texts. */
public final class Words {
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Words() {}

    /** The words of a text, in order. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            int next = at + Character.charCount(character);
            if (isHan(character)) {
                add(words, text, start, at);
                add(words, text, at, next);
                start = next;
            } else if (!belongsToAWord(character)) {
                add(words, text, start, at);
                start = next;
            }
            at = next;
        }
        add(words, text, start, text.length());
        return words;
    }

    /** The words of a text, folded, with blanks between them: a text of Chinese can so be searched for any part of it. */
    public static String spaced(String text) {
        return of(text).stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    static boolean isHan(int character) {
        return UnicodeScript.of(character) == UnicodeScript.HAN;
    }

    /** Letters, digits, and the marks on them. */
    private static boolean belongsToAWord(int character) {
        return Character.isLetterOrDigit(character)
                || switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    private static void add(List<Word> words, String text, int start, int end) {
        if (start == end) {
            return;
        }
        String folded = NEITHER_LETTER_NOR_DIGIT
                .matcher(
                        Normalizer.normalize(text.substring(start, end).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        if (!folded.isEmpty()) {
            words.add(new Word(folded, start, end));
        }
    }
}
