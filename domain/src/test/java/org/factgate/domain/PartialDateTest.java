package org.factgate.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PartialDateTest {
    @ParameterizedTest
    @CsvSource({
        "2017,       2017-01-01, 2017-12-31",
        "2017-06,    2017-06-01, 2017-06-30",
        "2017-02,    2017-02-01, 2017-02-28",
        "2016-02,    2016-02-01, 2016-02-29",
        "1900-02,    1900-02-01, 1900-02-28",
        "2017-12,    2017-12-01, 2017-12-31",
        "2017-06-09, 2017-06-09, 2017-06-09",
        "1000,       1000-01-01, 1000-12-31",
        "9999-12,    9999-12-01, 9999-12-31"
    })
    void aDateMeansAllDaysFromItsEarliestToItsLatest(String text, LocalDate earliest, LocalDate latest) {
        PartialDate date = new PartialDate(text);

        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017", "2017-06", "2017-06-09"})
    void aDateIsWrittenAsItIsKnownAndNeverPadded(String text) {
        assertThat(new PartialDate(text)).hasToString(text);
        assertThat(new PartialDate(text).isFull()).isEqualTo(text.length() == 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 2017",
                "2017 ",
                "2017\n",
                "17",
                "0999",
                "02017",
                "20170609",
                "2017-6",
                "2017-06-9",
                "2017-6-09",
                "2017-",
                "2017-06-",
                "2017/06/09",
                "09.06.2017",
                "2017-06-09T00:00",
                "-2017",
                "+2017",
                "2017-W23",
                "２０１７",
                "today"
            })
    void whatHasNotTheShapeOfADateIsRefused(String text) {
        assertThatThrownBy(() -> new PartialDate(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is not a date: expected YYYY, YYYY-MM or YYYY-MM-DD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-00", "2017-13", "2017-06-00", "2017-06-31", "2017-02-29", "1900-02-29"})
    void whatIsNotInTheCalendarIsRefused(String text) {
        assertThatThrownBy(() -> new PartialDate(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is not a date of the calendar");
    }

    @Test
    void datesAreOrderedByTheirEarliestDayAndAmongEqualsTheCoarserFirst() {
        List<PartialDate> inOrder = Stream.of(
                        "2016-12-31",
                        "2017",
                        "2017-01",
                        "2017-01-01",
                        "2017-01-02",
                        "2017-06",
                        "2017-06-01",
                        "2017-10",
                        "2018")
                .map(PartialDate::new)
                .toList();

        assertThat(inOrder.reversed().stream().sorted()).containsExactlyElementsOf(inOrder);
        assertThat(inOrder).extracting(PartialDate::earliest).isSorted();
    }
}
