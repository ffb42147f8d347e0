package org.factgate.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PeriodTest {
    private static final LocalDate DAY = LocalDate.of(2017, 6, 9);

    @Test
    void onTheDayOfAHandoverExactlyOneStatusHolds() {
        Period observer = period("2005-07-05", "2017-06-09");
        Period member = period("2017-06-09", null);

        assertThat(observer.holds(DAY.minusDays(1))).isEqualTo(Certainty.YES);
        assertThat(member.holds(DAY.minusDays(1))).isEqualTo(Certainty.NO);
        assertThat(observer.holds(DAY)).isEqualTo(Certainty.NO);
        assertThat(member.holds(DAY)).isEqualTo(Certainty.YES);
    }

    @Test
    void whatHasEndedNobodyKnowsWhenHoldsPerhaps() {
        Period period = new Period(new PartialDate("2017"), null, false);

        assertThat(period.ongoing()).isFalse();
        assertThat(period.holds(DAY.minusYears(1))).isEqualTo(Certainty.NO);
        assertThat(period.holds(DAY.plusYears(1))).isEqualTo(Certainty.MAYBE);
    }

    @Test
    void whatBeganNobodyKnowsWhenHoldsPerhapsUntilItsEnd() {
        Period period = new Period(null, new PartialDate("2017-06-09"), true);

        assertThat(period.holds(DAY.minusYears(100))).isEqualTo(Certainty.MAYBE);
        assertThat(period.holds(DAY)).isEqualTo(Certainty.NO);
    }

    @Test
    void whatHasNoEndGoesOn() {
        assertThat(period("2017", null).ongoing()).isTrue();
        assertThat(period("2017", "2018").ongoing()).isFalse();
    }

    /** The definition of certainty: what all days say that the coarse dates may mean. */
    @ParameterizedTest
    @CsvSource({
        "2017,       2017-06-10",
        "2017-06-09, 2017",
        "2017-05,    2017-07",
        "2017-06,    2017-06",
        "2017-06,    2017-06-09",
        "2017-06-09, 2017-06",
        "2017-06-09, 2017-06-10",
        "2017-06-09, 2017-06-09"
    })
    void itHoldsForCertainWhateverItsCoarseDatesMeanAndPerhapsIfTheyMayMeanSo(String start, String end) {
        List<Period> meanings = days(start)
                .flatMap(first -> days(end)
                        .filter(last -> !last.isBefore(first))
                        .map(last -> period(first.toString(), last.toString())))
                .toList();

        for (LocalDate day = LocalDate.of(2016, 12, 31);
                day.getYear() < 2018 || day.getDayOfYear() == 1;
                day = day.plusDays(1)) {
            LocalDate on = day;
            var said = meanings.stream().map(meaning -> meaning.holds(on)).collect(Collectors.toSet());

            assertThat(period(start, end).holds(on))
                    .as("%s to %s on %s", start, end, on)
                    .isEqualTo(
                            said.size() > 1 ? Certainty.MAYBE : said.iterator().next());
        }
    }

    @Test
    void aPeriodDoesNotEndBeforeItStarts() {
        assertThatThrownBy(() -> period("2018", "2017"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a period ends before it starts: 2018 to 2017");
        assertThat(period("2017-06-09", "2017").end()).isEqualTo(new PartialDate("2017"));
    }

    @Test
    void anEndIsKnownIfItIsGiven() {
        assertThatThrownBy(() -> new Period(null, new PartialDate("2017"), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a period with an end has a known end: null to 2017");
    }

    private static Period period(String start, @Nullable String end) {
        return new Period(new PartialDate(start), end == null ? null : new PartialDate(end), true);
    }

    private static Stream<LocalDate> days(String text) {
        PartialDate date = new PartialDate(text);
        return date.earliest().datesUntil(date.latest().plusDays(1));
    }
}
