package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code statistics}: figures by year and by type. */
@ExtendWith(ShippedDataset.class)
final class StatisticsTest {
    private final ShippedFacts facts;

    StatisticsTest(Shipped shipped) {
        this.facts = new ShippedFacts(shipped);
    }

    @Test
    void membersAreThoseAtTheEndOfEachYear() {
        Map<Integer, Integer> members = series("measure: MEMBERS, from: 2000, until: 2025");

        assertThat(members)
                .containsEntry(2000, 0)
                .containsEntry(2001, 6)
                .containsEntry(2016, 6)
                .containsEntry(2017, 8)
                .containsEntry(2022, 8)
                .containsEntry(2023, 9)
                .containsEntry(2024, 10)
                .containsEntry(2025, 10);
    }

    @ParameterizedTest
    @CsvSource({"MEMBERS, MEMBER", "PARTNERS, OBSERVER DIALOGUE_PARTNER PARTNER"})
    void standingsAgreeWithTheListOfMembersOnTheLastDayOfEachYear(String measure, String statuses) {
        series("measure: %s, from: 1999, until: 2025".formatted(measure))
                .forEach((year, count) -> assertThat(facts.data("{ members(status: [%s], asOf: \"%s\") { totalCount } }"
                                        .formatted(statuses, LocalDate.of(year, 12, 31)))
                                .getJsonObject("members")
                                .getInteger("totalCount"))
                        .as(measure + " at the end of " + year)
                        .isEqualTo(count));
    }

    @Test
    void anotherOrganisationMayBeChosen() {
        assertThat(series("measure: MEMBERS, organisation: \"org-shanghai-five\", from: 1995, until: 2002"))
                .isEqualTo(Map.of(1995, 0, 1996, 5, 1997, 5, 1998, 5, 1999, 5, 2000, 5, 2001, 0, 2002, 0));
        assertThat(series("measure: SUMMITS, organisation: \"body-shanghai-five\", from: 1996, until: 2001"))
                .isEqualTo(Map.of(1996, 1, 1997, 1, 1998, 1, 1999, 1, 2000, 1, 2001, 0));
    }

    @Test
    void aSeriesOfEventsCountsWhatTheListsHold() {
        assertThat(positive(series("measure: DOCUMENTS"))).isEqualTo(years("documents", "", "adoptedOn"));
        assertThat(positive(series("measure: RESOLUTIONS")))
                .isEqualTo(years("documents", "filter: {kinds: [RESOLUTION]}", "adoptedOn"));
        assertThat(positive(series("measure: SUMMITS")))
                .isEqualTo(years("summits", "filter: {body: \"org-sco\", status: HELD}", "startDate"));

        Map<Integer, Integer> links = new TreeMap<>(years("unLinks", "", "date"));
        years("unLinks", "", "inEffect { start }").forEach((year, count) -> links.merge(year, count, Integer::sum));
        assertThat(positive(series("measure: UN_LINKS"))).isEqualTo(links);
    }

    @Test
    void unlessGivenTheYearsGoFromTheFirstWithAnythingToTheLastThatTheDatasetKnows() {
        String last = facts.data("{ dataset { coversUntil } }")
                .getJsonObject("dataset")
                .getString("coversUntil")
                .substring(0, 4);

        NavigableMap<Integer, Integer> members = series("measure: MEMBERS");

        assertThat(members.firstEntry()).isEqualTo(Map.entry(2001, 6));
        assertThat(members.lastKey()).isEqualTo(Integer.valueOf(last));
        assertThat(members).hasSize(members.lastKey() - 2000);
        assertThat(series("measure: MEMBERS, organisation: \"org-unesco\""))
                .isEqualTo(Map.of(Integer.valueOf(last), 0));
    }

    @Test
    void yearsWithoutAnythingCountNothing() {
        assertThat(series("measure: DOCUMENTS, from: 1990, until: 1995"))
                .isEqualTo(Map.of(1990, 0, 1991, 0, 1992, 0, 1993, 0, 1994, 0, 1995, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    measure: MEMBERS, from: 2010, until: 2009 | the years from 2010 until 2009 are none, expected `from` to be no later than `until`
                    measure: MEMBERS, until: 1990 | the years from 2001 until 1990 are none, expected `from` to be no later than `until`
                    measure: DOCUMENTS, from: 1801, until: 2001 | the years from 1801 until 2001 are too many, expected 200 at most
                    measure: DOCUMENTS, from: -2147483648, until: 2147483647 | the years from -2147483648 until 2147483647 are too many, expected 200 at most
                    measure: UN_LINKS, organisation: "org-sco" | `organisation` is given with UN_LINKS, which is counted over the whole dataset, expected it with MEMBERS, PARTNERS or SUMMITS only
                    """, quoteCharacter = '\0')
    void aRangeThatIsNoneIsRefused(String arguments, String message) {
        List<JsonObject> errors = facts.errors("{ statistics { series(%s) { year } } }".formatted(arguments));

        assertThat(errors).hasSize(1);
        assertThat(errors.getFirst().getString("message")).isEqualTo(message);
        assertThat(errors.getFirst().getJsonObject("extensions").getString("code"))
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void aRangeMayHaveTwoHundredYears() {
        assertThat(series("measure: DOCUMENTS, from: 1802, until: 2001")).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MEMBERS", "PARTNERS", "SUMMITS", "DOCUMENTS", "RESOLUTIONS", "UN_LINKS"})
    void aSeriesCostsOneStatement(String measure) {
        assertThat(facts.statements("{ statistics { series(measure: %s) { year count } } }".formatted(measure)))
                .isEqualTo(1);
    }

    @Test
    void theCountsByTypeAreThoseOfTheDataset() {
        JsonObject data = facts.data("""
                { statistics { counts { typeName count } } dataset { counts { typeName count } }
                  documents { totalCount } sources { totalCount } }
                """);

        JsonArray counts = data.getJsonObject("statistics").getJsonArray("counts");
        assertThat(counts).isEqualTo(data.getJsonObject("dataset").getJsonArray("counts"));
        assertThat(counts)
                .contains(
                        count("Document", data.getJsonObject("documents").getInteger("totalCount")),
                        count("Source", data.getJsonObject("sources").getInteger("totalCount")));
    }

    private static JsonObject count(String type, int count) {
        return new JsonObject().put("typeName", type).put("count", count);
    }

    private NavigableMap<Integer, Integer> series(String arguments) {
        JsonArray series = facts.data("{ statistics { series(%s) { year count } } }".formatted(arguments))
                .getJsonObject("statistics")
                .getJsonArray("series");
        NavigableMap<Integer, Integer> years = new TreeMap<>();
        FacetedLists.objects(series).forEach(year -> years.put(year.getInteger("year"), year.getInteger("count")));
        assertThat(years).hasSize(series.size());
        return years;
    }

    private static Map<Integer, Integer> positive(Map<Integer, Integer> series) {
        return series.entrySet().stream()
                .filter(year -> year.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many items of a list have a date in each year. */
    private Map<Integer, Integer> years(String list, String arguments, String date) {
        Map<Integer, Integer> years = new TreeMap<>();
        for (JsonObject item : facts.all(list, arguments, date)) {
            JsonObject holder = item.getValue("inEffect") instanceof JsonObject period ? period : item;
            String text = holder.getString(date.startsWith("inEffect") ? "start" : date);
            if (text != null) {
                years.merge(Integer.valueOf(text.substring(0, 4)), 1, Integer::sum);
            }
        }
        return years;
    }
}
