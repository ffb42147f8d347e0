package org.factgate.persistence.words;

import com.ibm.icu.text.Transliterator;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Roughly how a word sounds, in Latin letters: Guterres, Гутерреш and Гутерриш, Jenča and Jenca, Nazarbayev and Назарбаев sound alike. It levels the
 * ways in which Russian names are written in English; it does not relate Chinese names to their Russian or English forms.
 */
public final class Sounds {
    /** Shorter sounds say too little: too many words share them. */
    private static final int SHORTEST = 4;

    /** From the Cyrillic alphabet by ISO 9, whose diacritics then fall. */
    private static final Transliterator LATIN = Transliterator.getInstance("Cyrillic-Latin; Latin-ASCII; Lower");

    private static final Pattern ASCII = Pattern.compile("[a-z]*");
    private static final Pattern OTHER = Pattern.compile("[^a-z]");
    private static final Pattern SOFT = Pattern.compile("i+(?=[aeou])");
    private static final Pattern TWICE = Pattern.compile("(.)\\1+");

    private Sounds() {}

    /** The sounds of the words of a text, with blanks between them; null if none of them has one. */
    public static @Nullable String spaced(String text) {
        String sounds = Words.of(text).stream()
                .map(word -> of(word.folded()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return sounds.isEmpty() ? null : sounds;
    }

    /** The sound of a folded word; null for what is neither in Latin nor in Cyrillic letters, and for what is too short. */
    static @Nullable String of(String word) {
        if (!word.codePoints().allMatch(Sounds::isLatinOrCyrillic)) {
            return null;
        }
        // transliterating takes fifty times as long as all that follows, and most words need none
        String latin = ASCII.matcher(word).matches()
                ? word
                : OTHER.matcher(LATIN.transliterate(word)).replaceAll("");
        String levelled = latin.replace("shch", "s")
                .replace("sh", "s")
                .replace("kh", "h")
                .replace("zh", "z")
                .replace("gh", "g")
                .replace("ch", "c")
                .replace("ts", "c")
                .replace("ph", "f")
                .replace("dz", "j")
                .replace("yo", "e")
                .replace('w', 'v')
                .replace('q', 'k')
                .replace('y', 'i')
                .replace('j', 'i');
        String hard = SOFT.matcher(levelled).replaceAll("").replace('e', 'i');
        String sound = TWICE.matcher(hard).replaceAll("$1");
        return sound.length() < SHORTEST ? null : sound;
    }

    private static boolean isLatinOrCyrillic(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case LATIN, CYRILLIC -> true;
            default -> false;
        };
    }
}
