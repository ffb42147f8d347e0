package org.factgate.persistence.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factgate.domain.search.TextRange;
import org.junit.jupiter.api.Test;

final class QueryTest {
    @Test
    void blanksPartTermsAndSignsPartTheWordsOfATerm() {
        assertThat(Query.of("resolution  A/RES/71/14　宪章").terms())
                .extracting(Term::words)
                .containsExactly(List.of("resolution"), List.of("a", "res", "71", "14"), List.of("宪", "章"));
    }

    @Test
    void aTermGivenTwiceCountsOnce() {
        assertThat(Query.of("charter Charter CHARTER").terms()).hasSize(1);
    }

    @Test
    void syntaxOfTheIndexIsNoSyntaxHere() {
        assertThat(Query.of("NEAR(\"a b\" NOT* -x^2)").terms().stream().flatMap(term -> term.ways().stream()))
                .extracting(Term.Way::match)
                .containsExactly(
                        "words : \"near a\"",
                        "words : \"b\"",
                        "words : \"not\"",
                        "words : \"not\" *",
                        "words : \"x 2\"");
    }

    @Test
    void russianEndingsOfLongWordsMayDiffer() {
        assertThat(matches("хартии")).containsExactly("words : \"хартии\"", "words : \"харт\" *", "sound : \"hart\" *");
        assertThat(matches("шос")).containsExactly("words : \"шос\"", "words : \"шос\" *");
        assertThat(matches("мира")).containsExactly("words : \"мира\"", "words : \"мира\" *", "sound : \"mira\" *");
    }

    @Test
    void numbersAndChineseWordsDoNotGoOn() {
        assertThat(matches("71/14")).containsExactly("words : \"71 14\"");
        assertThat(matches("合作")).containsExactly("words : \"合 作\"");
    }

    @Test
    void theBeginningEndsWhereTheLastWordMayGoOn() {
        Query query = Query.of("Договоры хартии");

        assertThat(query.whole()).isEqualTo("договоры хартии");
        assertThat(query.beginning()).isEqualTo("договоры харт");
    }

    @Test
    void placesAreInOrderAndDoNotOverlap() {
        assertThat(Query.of("合作 作组 org").placesIn("Org 上海合作组织", false))
                .containsExactly(new TextRange(0, 3), new TextRange(6, 9));
    }

    @Test
    void aNameIsFoundByItsSoundWhereItsLettersDiffer() {
        Query query = Query.of("Гутерреш");

        assertThat(query.placesIn("António Guterres", true)).containsExactly(new TextRange(8, 16));
        assertThat(query.placesIn("António Guterres", false)).isEmpty();
    }

    @Test
    void aShortTextIsShownWhole() {
        List<TextRange> places = List.of(new TextRange(0, 3));

        assertThat(Excerpt.of("One two.", places)).isEqualTo(new Excerpt("One two.", places));
    }

    @Test
    void aLongTextIsCutBetweenWordsAroundTheFirstPlace() {
        String text = "word ".repeat(40) + "charter " + "more ".repeat(60) + "charter.";
        Excerpt excerpt = Excerpt.of(text, Query.of("charter").placesIn(text, false));

        assertThat(excerpt.text())
                .startsWith("…word word")
                .contains("word charter more")
                .endsWith("more…")
                .hasSizeBetween(150, 202);
        assertThat(excerpt.ranges())
                .hasSize(1)
                .allSatisfy(range -> assertThat(excerpt.text().substring(range.start(), range.end()))
                        .isEqualTo("charter"));
    }

    @Test
    void theEndOfALongTextIsShownWithItsLastSign() {
        String text = "word ".repeat(60) + "charter.";

        assertThat(Excerpt.of(text, Query.of("charter").placesIn(text, false)).text())
                .endsWith("word charter.");
    }

    private static List<String> matches(String text) {
        return Query.of(text).terms().getFirst().ways().stream()
                .map(Term.Way::match)
                .toList();
    }
}
