package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code timeline}, at the root and of every entity. */
@ExtendWith(ShippedDataset.class)
final class TimelineTest {
    private final ShippedFacts facts;

    TimelineTest(Shipped shipped) {
        this.facts = new ShippedFacts(shipped);
    }

    @Test
    void theHistoryBeginsWithTheShanghaiFiveAndComesInOrder() {
        List<JsonObject> events = facts.all("timeline", "", "date eventKind title");

        assertThat(events.stream().map(event -> event.getString("date")))
                .isSorted()
                .hasSizeGreaterThan(900);
        assertThat(events.stream()
                        .filter(event -> event.getString("eventKind").equals("FOUNDED"))
                        .map(event -> event.getString("title")))
                .contains("Shanghai Five founded", "Shanghai Cooperation Organisation founded");
    }

    @Test
    void coarseDatesStandBeforeTheirMonthsAndDays() {
        List<String> dates = facts.all("timeline", "date: {from: \"2010\", until: \"2010\"}", "date").stream()
                .map(event -> event.getString("date"))
                .toList();

        assertThat(dates).isSorted().contains("2010", "2010-04").allMatch(date -> date.startsWith("2010"));
        assertThat(dates.getFirst()).isEqualTo("2010");
    }

    @Test
    void aStatesHistoryHoldsItsStatusesItsChairAndItsMeetings() {
        JsonObject state = facts.data("""
                        {
                          state(alpha3: "IND") {
                            timeline(kinds: [STATUS_STEP, STATUS_BEGAN, STATUS_ENDED, CHAIRMANSHIP_BEGAN], first: 20) {
                              nodes { date eventKind title record { id } }
                            }
                          }
                        }
                        """).getJsonObject("state");

        assertThat(state.getJsonObject("timeline").getJsonArray("nodes").stream()
                        .map(JsonObject.class::cast)
                        .map(event -> event.getString("date") + " " + event.getString("title")))
                .containsExactly(
                        "2005-06-07 India: agreed in principle, towards observer of the Shanghai Cooperation Organisation",
                        "2005-07-05 India: observer of the Shanghai Cooperation Organisation",
                        "2014-09 India: applied, towards member of the Shanghai Cooperation Organisation",
                        "2015-07-10 India: procedure opened, towards member of the Shanghai Cooperation Organisation",
                        "2016-06-24 India: memorandum signed, towards member of the Shanghai Cooperation Organisation",
                        "2017-06-09 India: member of the Shanghai Cooperation Organisation",
                        "2017-06-09 India: no longer observer of the Shanghai Cooperation Organisation",
                        "2022-09-16 India takes the chair of the Shanghai Cooperation Organisation");
    }

    @Test
    void anOrganisationsHistoryHoldsThatOfItsBodies() {
        assertThat(facts.data("""
                                { organisation(acronym: "SCO") { timeline(kinds: [MEETING], date: {from: "2017-06", until: "2017-06"}) {
                                  nodes { date endDate title record { id } } } } }
                                """).encode()).isEqualTo("""
                        {"organisation":{"timeline":{"nodes":[{"date":"2017-06-08","endDate":"2017-06-09",\
                        "title":"Seventeenth meeting of the SCO Council of Heads of State, Astana","record":{"id":"summit-2017-astana"}}]}}}""");
    }

    @Test
    void itIsPagedBothWaysWithoutLossOrRepetition() {
        List<String> forwards = walk("first", "after", "endCursor", "hasNextPage");
        List<String> backwards = walk("last", "before", "startCursor", "hasPreviousPage");

        assertThat(forwards).hasSize(total()).isEqualTo(backwards);
    }

    @Test
    void aDayHidesWhatHappenedLater() {
        assertThat(facts.all("timeline", "asOf: \"2001-06-15\"", "date").stream()
                        .map(event -> event.getString("date")))
                .isNotEmpty()
                .allMatch(date -> date.compareTo("2001-06-15") <= 0);
    }

    @Test
    void everyEventHasARecordWithCitations() {
        assertThat(facts.all("timeline", "", "title record { id citations { stance } }"))
                .allSatisfy(event -> assertThat(event.getJsonObject("record").getJsonArray("citations"))
                        .as(event.getString("title"))
                        .isNotEmpty());
    }

    @Test
    void itCostsOneStatementForAllEntities() {
        assertThat(facts.statements("{ timeline { nodes { title } } }")).isEqualTo(1);
        assertThat(facts.statements("{ states(first: 30) { nodes { timeline(first: 3) { nodes { title } } } } }"))
                .isEqualTo(2);
        assertThat(facts.statements(
                        "{ states(first: 30) { nodes { timeline(first: 3) { totalCount nodes { title } } } } }"))
                .isEqualTo(3);
    }

    private int total() {
        return facts.data("{ organisation(acronym: \"SCO\") { timeline { totalCount } } }")
                .getJsonObject("organisation")
                .getJsonObject("timeline")
                .getInteger("totalCount");
    }

    private List<String> walk(String size, String bound, String cursor, String more) {
        List<String> seen = new ArrayList<>();
        String position = null;
        boolean goOn = true;
        while (goOn) {
            JsonObject page = facts.data(
                            """
                            query ($at: String) { organisation(acronym: "SCO") { timeline(%s: 97, %s: $at) {
                              nodes { date title } pageInfo { %s %s } } } }
                            """.formatted(size, bound, cursor, more),
                            position == null ? Map.of() : Map.of("at", position))
                    .getJsonObject("organisation")
                    .getJsonObject("timeline");
            List<String> items =
                    page.getJsonArray("nodes").stream().map(Object::toString).toList();
            seen.addAll(size.equals("first") ? seen.size() : 0, items);
            position = page.getJsonObject("pageInfo").getString(cursor);
            goOn = page.getJsonObject("pageInfo").getBoolean(more);
        }
        return seen;
    }
}
