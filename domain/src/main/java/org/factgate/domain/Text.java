package org.factgate.domain;

import org.jspecify.annotations.Nullable;

/**
 * A text in up to three languages, English always.
 *
 * @param en English
 * @param ru Russian, where a source gives it
 * @param zh Chinese, where a source gives it
 */
public record Text(String en, @Nullable String ru, @Nullable String zh) {
    /** The text in a language, in English where there is none. */
    public String in(Language language) {
        String own = own(language);
        return own == null ? en : own;
    }

    /** The language that {@link #in} answers in: the one asked for, or English. */
    public Language languageFor(Language language) {
        return own(language) == null ? Language.EN : language;
    }

    private @Nullable String own(Language language) {
        return switch (language) {
            case EN -> en;
            case RU -> ru;
            case ZH -> zh;
        };
    }
}
