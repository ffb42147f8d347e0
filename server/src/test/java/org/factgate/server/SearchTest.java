package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code search}. */
@ExtendWith(ShippedDataset.class)
final class SearchTest {
    private final ShippedFacts facts;

    SearchTest(Shipped shipped) {
        this.facts = new ShippedFacts(shipped);
    }

    @ParameterizedTest
    @CsvSource({
        "charter, doc-sco-charter",
        "хартия, doc-sco-charter",
        "хартии, doc-sco-charter",
        "宪章, doc-sco-charter",
        "UNODC, org-unodc",
        "united nations office on drugs and crime, org-unodc",
        "Управление ООН по наркотикам и преступности, org-unodc",
        "Управление Организации Объединенных Наций по наркотикам и преступности, org-unodc",
        "УНП ООН, org-unodc",
        "联合国毒品和犯罪问题办公室, org-unodc",
        "71/14, undoc-a-res-71-14",
        "A/RES/71/14, undoc-a-res-71-14",
        "a/67/l.15, undoc-a-res-67-15",
        "SCO, org-sco",
        "ШОС, org-sco",
        "上合, org-sco",
        "KAZ, kaz",
        "Guterres, person-antonio-guterres",
        "Гутерреш, person-antonio-guterres",
        "Гутерриш, person-antonio-guterres",
        "jenca, person-miroslav-jenca",
        "Енча, person-miroslav-jenca",
        "Назарбаева, person-nursultan-nazarbayev",
        "Mirziyoev, person-shavkat-mirziyoyev",
        "shanghai spirit, principle-shanghai-spirit",
        "On the Move, summit-2025-tianjin",
    })
    void whatIsLookedForComesFirst(String query, String first) {
        assertThat(ids(query)).startsWith(first);
    }

    @Test
    void twoChineseCharactersAreFoundInsideLongerNames() {
        assertThat(ids("合作")).contains("org-sco", "doc-sco-charter", "undoc-ga-79-sco-cooperation-2025");
    }

    @Test
    void aNameBeatsAnAliasAndAnAliasAMention() {
        assertThat(ids("charter"))
                .startsWith(
                        "doc-sco-charter",
                        "principle-charter-article-2",
                        "doc-charter-protocol-2003",
                        "doc-charter-protocol-2006");
        List<String> fields = facts.data("""
                        { search(query: "charter") { edges { score highlights { field } } } }
                        """).getJsonObject("search").getJsonArray("edges").stream()
                .map(edge -> ((JsonObject) edge)
                        .getJsonArray("highlights")
                        .getJsonObject(0)
                        .getString("field"))
                .toList();
        assertThat(fields.subList(0, 4)).containsOnly("names");
        assertThat(fields.subList(4, fields.size())).isNotEmpty().containsOnly("summary");
    }

    @Test
    void allWordsMustBeFoundButInAnyOfTheTexts() {
        assertThat(ids("Guterres Tianjin")).contains("unlink-2025-summit-participation");
        assertThat(ids("Guterres zzzz")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "*",
                "-",
                "()",
                "^",
                "\u0000",
                "' or 1=1 --",
                "🙂",
                "words : x",
                "NEAR(",
                "AND OR NOT",
                "{a b}:c",
                "\"\"\""
            })
    void anyInputIsAnAnswer(String query) {
        JsonObject found = found(query, "");

        assertThat(found.getInteger("totalCount")).isNotNull();
        assertThat(found.getJsonArray("edges").size()).isEqualTo(Math.min(20, found.getInteger("totalCount")));
    }

    @Test
    void signsAloneFindNothingAndCostNothing() {
        String query =
                "{ search(query: \"* - ()\") { totalCount nodes { id } facets(by: [TYPE]) { buckets { count } } } }";

        assertThat(facts.data(query).encode())
                .isEqualTo("{\"search\":{\"totalCount\":0,\"nodes\":[],\"facets\":[{\"buckets\":[]}]}}");
        assertThat(facts.statements(query)).isZero();
    }

    @Test
    void aQueryIsTwoHundredCharactersAtMost() {
        assertThat(found("宪".repeat(200), "").getInteger("totalCount")).isZero();
        assertThat(found("x ".repeat(100), "").getInteger("totalCount")).isNotNull();
        assertThat(errors("query: \"" + "x".repeat(10_000) + "\""))
                .containsExactly("BAD_USER_INPUT `query`: the text has 10000 characters, expected 200 at most");
    }

    @Test
    void badArgumentsAreNamed() {
        assertThat(errors("query: \"x\", kinds: [\"NOVEL\"]"))
                .containsExactly(
                        "BAD_USER_INPUT `kinds`: there is no kind \"NOVEL\", expected values of OrganisationKind, "
                                + "DocumentKind, UnLinkKind or InitiativeKind");
        assertThat(facts.errors("{ search(query: \"x\") { facets(by: [STATUS]) { field } } }"))
                .extracting(error -> error.getString("message"))
                .containsExactly("`by`: a search has no facet STATUS, expected TYPE or KIND or TOPIC or YEAR");
    }

    @Test
    void cursorsOfOtherListsAreRefused() {
        String cursor = facts.data("{ states(first: 1) { pageInfo { endCursor } } }")
                .getJsonObject("states")
                .getJsonObject("pageInfo")
                .getString("endCursor");

        assertThat(errors("query: \"x\", after: \"" + cursor + "\""))
                .containsExactly("BAD_USER_INPUT `after`: the cursor is from a list in another order, "
                        + "expected one from a list in the same order");
    }

    @Test
    void aHitTellsWhereItsWordsStand() {
        assertThat(facts.data("""
                                {
                                  search(query: "Гутерреш", types: [PERSON]) {
                                    edges {
                                      node { __typename id ... on Person { name } ... on Document { documentKind } }
                                      highlights { field language text ranges { start end } }
                                    }
                                  }
                                }
                                """).encodePrettily()).isEqualTo(new JsonObject("""
                        {"search": {"edges": [{
                          "node": {"__typename": "Person", "id": "person-antonio-guterres", "name": "António Guterres"},
                          "highlights": [
                            {"field": "names", "language": "EN", "text": "António Guterres", "ranges": [{"start": 8, "end": 16}]}
                          ]
                        }]}}
                        """).encodePrettily());
    }

    @Test
    void filtersNarrowASearch() {
        assertThat(ids("charter", ", types: [PRINCIPLE]")).contains("principle-charter-article-2");
        assertThat(ids("charter", ", kinds: [\"PROTOCOL\"]"))
                .containsExactly("doc-charter-protocol-2003", "doc-charter-protocol-2006");
        assertThat(ids("charter", ", types: [DOCUMENT], date: {from: \"2002\", until: \"2002\"}"))
                .contains("doc-sco-charter")
                .doesNotContain("doc-charter-protocol-2003");
        assertThat(ids("UNODC", ", topics: [\"topic-security\"]")).isNotEmpty().doesNotContain("org-unodc");
    }

    @Test
    void aDayHidesWhatCameLater() {
        assertThat(ids("charter", ", asOf: \"2002-12-31\""))
                .contains("doc-sco-charter", "principle-charter-article-2")
                .doesNotContain("doc-charter-protocol-2003");
        assertThat(facts.data("query @inContext(asOf: \"2001-06-14\") { search(query: \"ШОС\") { totalCount } }")
                        .getJsonObject("search")
                        .getInteger("totalCount"))
                .isLessThan(ids("ШОС").size());
    }

    @Test
    void aPageIsOneStatementAndOneForEachTableOfItsHits() {
        assertThat(facts.statements("{ search(query: \"Guterres\", types: [PERSON]) { nodes { id } } }"))
                .isEqualTo(2);
        assertThat(facts.statements(
                        "{ search(query: \"Guterres\", types: [PERSON, UN_LINK], first: 100) { nodes { id } } }"))
                .isEqualTo(3);
        assertThat(facts.statements("{ search(query: \"summit\", types: [SUMMIT, COUNCIL_MEETING]) { nodes { id } } }"))
                .isEqualTo(2);
        assertThat(facts.statements("{ search(query: \"Guterres\", types: [PERSON]) { totalCount nodes { id } } }"))
                .isEqualTo(3);
        assertThat(facts.statements("{ search(query: \"sco\", types: [DOCUMENT], first: 100) "
                        + "{ edges { node { id } highlights { text } } } }"))
                .isEqualTo(3);
        assertThat(facts.statements("{ search(query: \"sco\") { totalCount } }"))
                .isEqualTo(1);
        assertThat(facts.statements(
                        "{ search(query: \"sco\") { facets(by: [TYPE, KIND, TOPIC, YEAR]) { buckets { count } } } }"))
                .isEqualTo(4);
    }

    private List<String> ids(String query) {
        return ids(query, "");
    }

    private List<String> ids(String query, String filters) {
        return found(query, filters + ", first: 100").getJsonArray("edges").stream()
                .map(edge -> ((JsonObject) edge).getJsonObject("node").getString("id"))
                .toList();
    }

    private JsonObject found(String query, String filters) {
        return facts.data("""
                        query ($query: String!) {
                          search(query: $query%s) {
                            totalCount edges { node { id } } facets(by: [TYPE, KIND, TOPIC, YEAR]) { field buckets { value count } }
                          }
                        }
                        """.formatted(filters), Map.of("query", query)).getJsonObject("search");
    }

    private List<String> errors(String arguments) {
        return facts.errors("{ search(" + arguments + ") { totalCount } }").stream()
                .map(error -> error.getJsonObject("extensions").getString("code") + " " + error.getString("message"))
                .toList();
    }
}
