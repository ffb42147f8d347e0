package org.factgate.persistence.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordsTest {
    @Test
    void wordsAreInLowerCaseWithoutAccents() {
        assertThat(Words.spaced("Miroslav Jenča, António GUTERRES")).isEqualTo("miroslav jenca antonio guterres");
        assertThat(Words.spaced("Шавкат Мирзиёев")).isEqualTo("шавкат мирзиеев");
        assertThat(Words.spaced("António")).isEqualTo("antonio");
    }

    @Test
    void everyChineseCharacterIsAWordOfItsOwn() {
        assertThat(Words.spaced("上海合作组织至2025年发展战略")).isEqualTo("上 海 合 作 组 织 至 2025 年 发 展 战 略");
        assertThat(Words.spaced("SCO上合")).isEqualTo("sco 上 合");
        assertThat(Words.spaced("𠀀𠀁")).isEqualTo("𠀀 𠀁");
    }

    @Test
    void symbolsFallApartAtTheirSigns() {
        assertThat(Words.spaced("A/RES/71/14")).isEqualTo("a res 71 14");
        assertThat(Words.spaced("A/77/L.107")).isEqualTo("a 77 l 107");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "*", "-", "()", "\u0000", "\ud800", "🙂", "́"})
    void signsAloneAreNoWords(String text) {
        assertThat(Words.of(text)).isEmpty();
    }

    @Test
    void wordsKnowTheirPlaceInTheText() {
        assertThat(Words.of("«Jenča» 🙂 宪章"))
                .containsExactly(new Word("jenca", 1, 6), new Word("宪", 11, 12), new Word("章", 12, 13));
    }

    @ParameterizedTest
    @CsvSource({
        "Guterres, Гутерреш",
        "Guterres, Гутерриш",
        "Jenča, Енча",
        "Jenca, Jenča",
        "Nazarbayev, Назарбаев",
        "Tokayev, Токаев",
        "Mirziyoyev, Мирзиёев",
        "Rahmon, Рахмон",
        "Rakhmon, Рахмон",
        "Lukashenko, Лукашенко",
        "Tajikistan, Таджикистан",
        "Kyrgyzstan, Кыргызстан",
        "Sergey, Sergei",
        "Dmitry, Дмитрий",
    })
    void variantsOfANameSoundAlike(String one, String other) {
        assertThat(Sounds.spaced(one)).isNotNull().isEqualTo(Sounds.spaced(other));
    }

    @Test
    void whatIsShortChineseOrANumberHasNoSound() {
        assertThat(Sounds.spaced("Xi 宪章 2017 ООН")).isNull();
    }
}
