package org.factgate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TextTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatHasNoOtherLanguageIsEnglishAndSaysSo(Language language) {
        Text text = new Text("Charter", null, null);

        assertThat(text.in(language)).isEqualTo("Charter");
        assertThat(text.languageFor(language)).isEqualTo(Language.EN);
    }

    @Test
    void eachLanguageFallsBackByItself() {
        Text text = new Text("Charter", "Хартия", null);

        assertThat(text.in(Language.RU)).isEqualTo("Хартия");
        assertThat(text.languageFor(Language.RU)).isEqualTo(Language.RU);
        assertThat(text.in(Language.ZH)).isEqualTo("Charter");
        assertThat(text.languageFor(Language.ZH)).isEqualTo(Language.EN);
    }
}
