package org.factgate.persistence.importing;

import java.util.Locale;
import org.factgate.domain.Language;

/** The invented texts of a record. */
final class Wording {
    private static final int TRANSLATED_PERCENT = 20;

    private static final Vocabulary ENGLISH = Vocabulary.of(Language.EN);
    private static final Vocabulary RUSSIAN = Vocabulary.of(Language.RU);
    private static final Vocabulary CHINESE = Vocabulary.of(Language.ZH);

    private final Dice dice;
    private final int line;

    /** Words drawn with {@code dice}, for a record on a line. */
    Wording(Dice dice, int line) {
        this.dice = dice;
        this.line = line;
    }

    /** The name of a thing of a kind, always in English. */
    Draft title(String kind) {
        return translated(new Draft(line).text("en", kind + " on " + words(2 + dice.below(4))), 4);
    }

    /** The name of a person, always in English. */
    Draft person() {
        return translated(new Draft(line).text("en", ENGLISH.capitalised(dice) + " " + ENGLISH.capitalised(dice)), 2);
    }

    String words(int count) {
        return ENGLISH.phrase(dice, count);
    }

    String summary() {
        return ENGLISH.capitalised(dice) + " " + words(8 + dice.below(16)) + ".";
    }

    /** A word of the model as a name begins: {@code ACTION_PLAN} is an Action plan. */
    static String spelt(Enum<?> word) {
        return word.name().charAt(0)
                + word.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Draft translated(Draft name, int length) {
        if (dice.percent(TRANSLATED_PERCENT)) {
            String first = RUSSIAN.capitalised(dice);
            name.text("ru", first + " " + RUSSIAN.phrase(dice, length - 1));
        }
        if (dice.percent(TRANSLATED_PERCENT)) {
            name.text("zh", CHINESE.phrase(dice, length));
        }
        return name;
    }
}
