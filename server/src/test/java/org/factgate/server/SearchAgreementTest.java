package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code search} says of a list in different ways must be the same, whatever is looked for. */
@ExtendWith(ShippedDataset.class)
final class SearchAgreementTest {
    /** What the facets count, told by the items themselves. */
    private static final String ITEM = """
            __typename id
            ... on Organisation { organisationKind founded }
            ... on Summit { startDate }
            ... on CouncilMeeting { startDate }
            ... on Document { documentKind adoptedOn topics { id broader { id } } }
            ... on UnLink { unLinkKind date inEffect { start } topics { id broader { id } } }
            ... on Initiative { initiativeKind proposedOn topics { id broader { id } } }
            """;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ ,.]+");

    private final ShippedFacts facts;

    SearchAgreementTest(Shipped shipped) {
        this.facts = new ShippedFacts(shipped);
    }

    @Test
    void pagesCountsFacetsAndHighlightsAgreeForAnySearch() {
        Random random = new Random(20170609);
        List<String> words = words();
        int hits = 0;
        for (int i = 0; i < 30; i++) {
            String query = query(random, words);
            String filters = filters(random);
            List<JsonObject> edges = walk(query, filters, "first", "after", "endCursor", "hasNextPage");
            hits += edges.size();

            assertThat(walk(query, filters, "last", "before", "startCursor", "hasPreviousPage"))
                    .as("%s%s backwards", query, filters)
                    .isEqualTo(edges);
            assertThat(edges)
                    .as("%s%s in order", query, filters)
                    .isSortedAccordingTo(Comparator.<JsonObject>comparingDouble(edge -> -edge.getDouble("score"))
                            .thenComparing(edge -> edge.getJsonObject("node").getString("id")))
                    .allSatisfy(
                            edge -> assertThat(edge.getJsonArray("highlights")).isNotEmpty());
            JsonObject counts = found(query, filters);
            assertThat(counts.getInteger("totalCount"))
                    .as("%s%s", query, filters)
                    .isEqualTo(edges.size());
            for (Object facet : counts.getJsonArray("facets")) {
                Map<String, Integer> buckets = new TreeMap<>();
                ((JsonObject) facet)
                        .getJsonArray("buckets").stream()
                                .map(JsonObject.class::cast)
                                .forEach(bucket -> buckets.put(bucket.getString("value"), bucket.getInteger("count")));
                String field = ((JsonObject) facet).getString("field");
                assertThat(buckets).as("%s%s by %s", query, filters, field).isEqualTo(counted(edges, field));
            }
        }
        assertThat(hits).as("the searches find something at all").isGreaterThan(1_000);
    }

    /** Words of names and summaries in all languages, each as often as it stands there. */
    private List<String> words() {
        return Stream.of("documents", "summits", "organisations", "unLinks")
                .flatMap(field ->
                        facts.all(field, "", "name summary ru: name(language: RU) zh: name(language: ZH)").stream())
                .flatMap(item -> item.stream().map(value -> String.valueOf(value.getValue())))
                .flatMap(BETWEEN_WORDS::splitAsStream)
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }

    private static String query(Random random, List<String> words) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            String word = words.get(random.nextInt(words.size()));
            int from = word.codePoints().anyMatch(Character::isIdeographic) ? random.nextInt(word.length()) : 0;
            parts.add(word.substring(from, from + 1 + random.nextInt(word.length() - from)));
        }
        return String.join(" ", parts).replace("\"", "").replace("\\", "");
    }

    private static String filters(Random random) {
        return Stream.of(
                        ", types: [DOCUMENT, UN_LINK, SUMMIT, TOPIC]",
                        ", kinds: [\"DECLARATION\", \"RESOLUTION\", \"OTHER\", \"UN_OFFICE\", \"AGREEMENT\"]",
                        ", topics: [\"topic-security\", \"topic-economy\"]",
                        ", date: {from: \"2009-06\", until: \"2018\"}",
                        ", asOf: \"2012-01-01\"")
                .filter(filter -> random.nextInt(5) == 0)
                .reduce("", String::concat);
    }

    private static Map<String, Integer> counted(List<JsonObject> edges, String field) {
        Map<String, Integer> counted = new TreeMap<>();
        for (JsonObject edge : edges) {
            for (String value : values(edge.getJsonObject("node"), field)) {
                counted.merge(value, 1, Integer::sum);
            }
        }
        return counted;
    }

    private static Set<String> values(JsonObject item, String field) {
        return switch (field) {
            case "TYPE" ->
                Set.of(item.getString("__typename")
                        .replaceAll("(?<=.)([A-Z])", "_$1")
                        .toUpperCase(Locale.ROOT));
            case "KIND" -> present(item, "organisationKind", "documentKind", "unLinkKind", "initiativeKind");
            case "YEAR" -> years(item);
            case "TOPIC" -> topics(item);
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static Set<String> years(JsonObject item) {
        JsonObject lasting = item.getJsonObject("inEffect", new JsonObject());
        Set<String> years = new HashSet<>();
        present(item, "founded", "startDate", "adoptedOn", "date", "proposedOn")
                .forEach(date -> years.add(date.substring(0, 4)));
        if (lasting != null) {
            present(lasting, "start").forEach(date -> years.add(date.substring(0, 4)));
        }
        return years;
    }

    private static Set<String> topics(JsonObject item) {
        Set<String> topics = new HashSet<>();
        item.getJsonArray("topics", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .forEach(topic -> {
                    topics.add(topic.getString("id"));
                    if (topic.getJsonObject("broader") != null) {
                        topics.add(topic.getJsonObject("broader").getString("id"));
                    }
                });
        return topics;
    }

    private static Set<String> present(JsonObject item, String... fields) {
        Set<String> values = new HashSet<>();
        Stream.of(fields).map(item::getString).filter(value -> value != null).forEach(values::add);
        return values;
    }

    private List<JsonObject> walk(String query, String filters, String size, String bound, String cursor, String more) {
        List<JsonObject> seen = new ArrayList<>();
        String position = null;
        boolean goOn = true;
        while (goOn) {
            JsonObject page = facts.data(
                            """
                            query ($query: String!, $at: String) {
                              search(query: $query%s, %s: 80, %s: $at) {
                                edges { cursor score node { %s } highlights { text ranges { start end } } } pageInfo { %s %s }
                              }
                            }
                            """.formatted(filters, size, bound, ITEM, cursor, more),
                            position == null ? Map.of("query", query) : Map.of("query", query, "at", position))
                    .getJsonObject("search");
            List<JsonObject> edges = page.getJsonArray("edges").stream()
                    .map(JsonObject.class::cast)
                    .toList();
            seen.addAll(size.equals("first") ? seen.size() : 0, edges);
            position = page.getJsonObject("pageInfo").getString(cursor);
            goOn = page.getJsonObject("pageInfo").getBoolean(more);
        }
        return seen;
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
}
