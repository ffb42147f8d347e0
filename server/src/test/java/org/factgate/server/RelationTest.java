package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code related}, {@code path} and {@code neighbourhood}: the uniform view of every tie. */
@ExtendWith(ShippedDataset.class)
final class RelationTest {
    private final ShippedFacts facts;

    RelationTest(Shipped shipped) {
        this.facts = new ShippedFacts(shipped);
    }

    @Test
    void factsAreTiesToo() {
        JsonObject state = facts.data("""
                        {
                          state(alpha3: "IND") {
                            memberships { nodes { id organisation { id } period { start end } } }
                            related(kinds: [MEMBER_OF]) {
                              edges { words forward node { id } record { id } period { start end } date }
                            }
                          }
                        }
                        """).getJsonObject("state");

        assertThat(state.getJsonObject("related").encode()).isEqualTo("""
                        {"edges":[{"words":"has or had a status in","forward":true,"node":{"id":"org-sco"},\
                        "record":{"id":"membership-sco-ind-observer"},"period":{"start":"2005-07-05","end":"2017-06-09"},"date":null},\
                        {"words":"has or had a status in","forward":true,"node":{"id":"org-sco"},\
                        "record":{"id":"membership-sco-ind-member"},"period":{"start":"2017-06-09","end":null},"date":null}]}""");
        assertThat(state.getJsonObject("memberships").getJsonArray("nodes")).hasSize(2);
    }

    @Test
    void onADayOnlyTheTiesCountThatHeldOrHadComeAbout() {
        String query = """
                { state(alpha3: "IND") { related(kinds: [MEMBER_OF], asOf: "%s") { edges { record { id } } } } }
                """;

        assertThat(facts.data(query.formatted("2017-06-08")).encode())
                .contains("ind-observer")
                .doesNotContain("ind-member");
        assertThat(facts.data(query.formatted("2017-06-09")).encode())
                .contains("ind-member")
                .doesNotContain("ind-observer");
    }

    @Test
    void aTieIsReadFromBothEndsAndKeepsItsRecord() {
        List<JsonObject> fromSummit = edges("meeting(id: \"summit-2017-astana\")", "TOOK_PART_IN");
        List<JsonObject> fromState = edges("state(alpha3: \"CHN\")", "TOOK_PART_IN");

        JsonObject summitSide = edgeTo(fromSummit, "chn");
        JsonObject stateSide = edgeTo(fromState, "summit-2017-astana");
        assertThat(summitSide.getJsonObject("record")).isEqualTo(stateSide.getJsonObject("record"));
        assertThat(summitSide.getBoolean("forward")).isFalse();
        assertThat(stateSide.getBoolean("forward")).isTrue();
        assertThat(summitSide.getString("words")).isEqualTo("had the participant");
        assertThat(stateSide.getString("words")).isEqualTo("took part in");
    }

    static Stream<String> connectedPairs() {
        return Stream.of(
                "from: \"kaz\", to: \"org-unodc\"",
                "from: \"person-antonio-guterres\", to: \"undoc-a-res-71-14\"",
                "from: \"arm\", to: \"lka\"");
    }

    @ParameterizedTest
    @MethodSource("connectedPairs")
    void waysAreConnectedStepByStepAndTheSameEachTime(String pair) {
        String query = """
                { path(%s, first: 5) { length steps { from { id } words forward to { id }
                  relation { subject { id } object { id } record { id citations { source { id } } } } } } }
                """.formatted(pair);

        JsonObject answer = facts.data(query);
        assertThat(answer).isEqualTo(facts.data(query));
        List<JsonObject> ways = objects(answer, "path");
        assertThat(ways).hasSize(5);
        assertThat(ways.stream().map(way -> way.getInteger("length"))).isSorted();
        for (JsonObject way : ways) {
            List<JsonObject> steps = objects(way, "steps");
            assertThat(steps).hasSize(way.getInteger("length"));
            for (int i = 0; i < steps.size(); i++) {
                JsonObject relation = steps.get(i).getJsonObject("relation");
                String from = steps.get(i).getJsonObject("from").getString("id");
                String subject = relation.getJsonObject("subject").getString("id");
                assertThat(steps.get(i).getBoolean("forward")).isEqualTo(from.equals(subject));
                if (i > 0) {
                    assertThat(from)
                            .isEqualTo(steps.get(i - 1).getJsonObject("to").getString("id"));
                }
                assertThat(from).isNotEqualTo("org-sco").doesNotStartWith("topic-");
            }
        }
    }

    @Test
    void theShortestWayFromAPersonToAResolutionGoesThroughTheLetterThatCitesIt() {
        assertThat(facts.data(
                                "{ path(from: \"person-antonio-guterres\", to: \"undoc-a-res-71-14\") { steps { words to { id } } } }")
                        .encode())
                .isEqualTo("""
                        {"path":[{"steps":[{"words":"had a part in","to":{"id":"unlink-2017-01-letter-to-guterres"}},\
                        {"words":"rests on","to":{"id":"undoc-a-res-71-14"}}]}]}""");
    }

    @Test
    void hubsArePassedThroughOnlyIfTheClientAllowsIt() {
        assertThat(facts.data(
                                "{ path(from: \"arm\", to: \"lka\", throughHubs: true, first: 20) { steps { to { id } } } }")
                        .encode())
                .contains("org-sco");
    }

    @Test
    void whatIsAvoidedIsNotPassedThrough() {
        String first = facts.data("{ path(from: \"arm\", to: \"lka\") { steps { to { id } } } }")
                .encode();
        assertThat(first).contains("summit-2025-tianjin");

        assertThat(facts.data(
                                "{ path(from: \"arm\", to: \"lka\", avoid: [\"summit-2025-tianjin\"]) { steps { to { id } } } }")
                        .encode())
                .doesNotContain("summit-2025-tianjin")
                .contains("lka");
    }

    @Test
    void noWayIsAnEmptyAnswerAndAnUnknownIdAnErrorThatNamesIt() {
        assertThat(facts.data("{ path(from: \"kaz\", to: \"org-unodc\", maxLength: 1) { length } }")
                        .encode())
                .isEqualTo("{\"path\":[]}");
        assertThat(facts.data("{ path(from: \"kaz\", to: \"kaz\") { length } }").encode())
                .isEqualTo("{\"path\":[]}");
        assertThat(facts.errors("{ path(from: \"kaz\", to: \"org-nowhere\") { length } }"))
                .extracting(error -> error.getString("message"))
                .containsExactly("`to`: there is no entity \"org-nowhere\"");
        assertThat(facts.errors("{ path(from: \"kaz\", to: \"membership-sco-ind-member\") { length } }"))
                .extracting(error -> error.getJsonObject("extensions").getString("code"))
                .containsExactly("BAD_USER_INPUT");
    }

    @Test
    void onADayBeforeAnythingTiedThemThereIsNoWay() {
        assertThat(facts.data("{ path(from: \"ind\", to: \"pak\", asOf: \"2004-01-01\") { length } }")
                        .encode())
                .isEqualTo("{\"path\":[]}");
    }

    @Test
    void aNeighbourhoodHoldsTheTiesBetweenItsNodesAndSaysWhenItWasCut() {
        JsonObject whole = around("depth: 1, limit: 500");
        Set<String> nodes = new TreeSet<>(objects(whole, "nodes").stream()
                .map(node -> node.getString("id"))
                .toList());
        assertThat(whole.getBoolean("truncated")).isFalse();
        assertThat(objects(whole, "nodes").getFirst().getString("id")).isEqualTo("body-rats");
        assertThat(objects(whole, "relations"))
                .isNotEmpty()
                .allSatisfy(relation -> assertThat(nodes)
                        .contains(
                                relation.getJsonObject("subject").getString("id"),
                                relation.getJsonObject("object").getString("id")));

        JsonObject cut = around("depth: 2, limit: 10");
        assertThat(cut.getBoolean("truncated")).isTrue();
        assertThat(objects(cut, "nodes")).hasSize(10);
    }

    @Test
    void aNeighbourhoodOfAnUnknownIdIsNull() {
        assertThat(facts.data("{ neighbourhood(of: \"org-nowhere\") { truncated } }")
                        .encode())
                .isEqualTo("{\"neighbourhood\":null}");
    }

    @Test
    void boundsOfWaysAndNeighbourhoodsAreNamed() {
        assertThat(facts.errors("{ path(from: \"kaz\", to: \"chn\", maxLength: 9) { length } }"))
                .extracting(error -> error.getString("message"))
                .containsExactly("`maxLength` is 9, expected 1 to 8");
        assertThat(facts.errors("{ neighbourhood(of: \"kaz\", limit: 0) { truncated } }"))
                .extracting(error -> error.getString("message"))
                .containsExactly("`limit` is 0, expected 1 to 500");
    }

    @Test
    void relatedCostsOneStatementForAllParentsAndOneForEachTypeMet() {
        String related = "related(first: 5, types: [DOCUMENT]) { nodes { id } }";
        int one = facts.statements("{ state(alpha3: \"KAZ\") { " + related + " } }");
        int many = facts.statements("{ states(first: 30) { nodes { " + related + " } } }");

        // the list or the state by code and by id; then the ties, the types of the other ends, the documents
        assertThat(many).isEqualTo(4);
        assertThat(one).isEqualTo(5);
        assertThat(
                        facts.statements(
                                "{ states(first: 30) { nodes { related(first: 5, types: [DOCUMENT]) { totalCount nodes { id } } } } }"))
                .isEqualTo(5);
    }

    private JsonObject around(String arguments) {
        return facts.data("""
                        { neighbourhood(of: "body-rats", %s) { truncated nodes { id } relations { subject { id } object { id } } } }
                        """.formatted(arguments)).getJsonObject("neighbourhood");
    }

    private List<JsonObject> edges(String field, String kind) {
        JsonObject related =
                facts.data("""
                        { node: %s { related(first: 100, kinds: [%s]) { edges { words forward node { id } record { id } } } } }
                        """.formatted(field, kind)).getJsonObject("node").getJsonObject("related");
        return objects(related, "edges");
    }

    private static JsonObject edgeTo(List<JsonObject> edges, String id) {
        return edges.stream()
                .filter(edge -> edge.getJsonObject("node").getString("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> objects(JsonObject parent, String list) {
        return parent.getJsonArray(list).stream().map(JsonObject.class::cast).toList();
    }
}
