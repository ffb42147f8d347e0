package org.factgate.domain;

/** The languages in which the model keeps names. English is complete. */
public enum Language {
    EN,
    RU,
    ZH;

    /** The tag in the dataset: {@code en}, {@code ru} or {@code zh}. */
    public String tag() {
        return switch (this) {
            case EN -> "en";
            case RU -> "ru";
            case ZH -> "zh";
        };
    }
}
