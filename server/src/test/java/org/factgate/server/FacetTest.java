package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factgate.domain.Language;
import org.factgate.domain.claim.ClaimKind;
import org.factgate.domain.claim.Verdict;
import org.factgate.domain.document.DocumentKind;
import org.factgate.domain.document.DocumentStatus;
import org.factgate.domain.initiative.InitiativeKind;
import org.factgate.domain.initiative.InitiativeStatus;
import org.factgate.domain.meeting.MeetingStatus;
import org.factgate.domain.meeting.ParticipationCapacity;
import org.factgate.domain.membership.MembershipStatus;
import org.factgate.domain.organisation.OrganisationKind;
import org.factgate.domain.paging.FacetField;
import org.factgate.domain.source.SourceKind;
import org.factgate.domain.unlink.UnLinkKind;
import org.factgate.domain.unlink.UnLinkStatus;
import org.factgate.server.FacetedLists.Items;
import org.factgate.server.FacetedLists.Listed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code facets}: they count exactly what the list holds. */
@ExtendWith(ShippedDataset.class)
final class FacetTest {
    private static final int FILTERS_PER_LIST = 8;

    private static final List<String> DAYS =
            List.of("", "@inContext(asOf: \"2006-06-15\")", "@inContext(asOf: \"2017-06-08\")");

    private static final List<String> TOPICS = List.of(
            "topic-security", "topic-economy", "topic-security-drugs", "topic-international-un", "topic-humanitarian");

    /** What a filter of each list may say, one field of the input object each. */
    private static final Map<String, List<Function<Random, String>>> FILTERS = Map.of(
            "documents",
            List.of(
                    words("kinds", DocumentKind.values()),
                    words("statuses", DocumentStatus.values()),
                    ids("topics", TOPICS),
                    range("adopted"),
                    id("adoptedBy", List.of("org-sco", "body-hsc", "body-chg")),
                    id("host", List.of("kaz", "chn", "uzb")),
                    id("signatory", List.of("kaz", "rus")),
                    id("proposedBy", List.of("kaz", "uzb"))),
            "unLinks",
            List.of(
                    words("kinds", UnLinkKind.values()),
                    words("statuses", UnLinkStatus.values()),
                    ids("topics", TOPICS),
                    range("date"),
                    id("party", List.of("org-sco", "org-unesco", "org-unodc")),
                    id("proposedBy", List.of("kaz", "uzb"))),
            "initiatives",
            List.of(
                    words("kinds", InitiativeKind.values()),
                    words("statuses", InitiativeStatus.values()),
                    ids("topics", TOPICS),
                    range("proposed"),
                    id("proposedBy", List.of("kaz", "uzb"))),
            "summits",
            meetings(),
            "meetings",
            meetings(),
            "organisations",
            List.of(words("kinds", OrganisationKind.values()), id("within", List.of("org-sco", "org-un"))),
            "sources",
            List.of(words("kinds", SourceKind.values()), range("date"), id("language", List.of("en", "ru"))),
            "memberships",
            List.of(
                    id("organisation", List.of("org-sco", "org-shanghai-five")),
                    id("state", List.of("kaz", "ind", "tur")),
                    words("statuses", MembershipStatus.values()),
                    random -> "founding: " + random.nextBoolean(),
                    range("started")),
            "participations",
            List.of(
                    words("capacities", ParticipationCapacity.values()),
                    id("body", List.of("body-hsc", "body-chg")),
                    id("participant", List.of("kaz", "org-un", "ind")),
                    range("date")),
            "claims",
            List.of(words("verdicts", Verdict.values()), words("kinds", ClaimKind.values())));

    private final ShippedFacts facts;

    FacetTest(Shipped shipped) {
        this.facts = new ShippedFacts(shipped);
    }

    @Test
    void everyConnectionWithFacetsIsTestedHereBesidesSearch() {
        Set<String> tested = new HashSet<>(FacetedLists.known());
        tested.add("SearchConnection");

        assertThat(FacetedLists.connections()).isEqualTo(tested);
        assertThat(roots()).hasSize(FILTERS.size());
    }

    static Stream<Listed> roots() {
        return FacetedLists.all().filter(list -> list.type().equals("Query"));
    }

    @ParameterizedTest
    @MethodSource("roots")
    void facetsCountTheItemsOfAllPagesUnderAnyFilter(Listed list) {
        Random random = new Random(list.field().hashCode());

        int counted = 0;
        for (int i = 0; i < FILTERS_PER_LIST; i++) {
            String filter = i == 0 ? "" : filter(list.field(), random);
            for (String day : DAYS) {
                List<JsonObject> items = new ArrayList<>();
                List<String> told = read(list, filter, day, items);
                assertThat(told)
                        .as(list + " " + filter + " " + day)
                        .isEqualTo(list.items().of(items));
                counted += items.size();
            }
        }
        assertThat(counted).isPositive();
    }

    static Stream<Listed> nested() {
        return FacetedLists.all().filter(list -> !list.type().equals("Query"));
    }

    @ParameterizedTest
    @MethodSource("nested")
    void facetsOfListsOfManyOwnersCountTheItemsOfEach(Listed list) {
        int counted = 0;
        for (String day : List.of(DAYS.getFirst(), DAYS.getLast())) {
            for (JsonObject owner : owners(list, day)) {
                JsonObject page = owner.getJsonObject("list");
                List<JsonObject> items = FacetedLists.objects(page.getJsonArray("nodes"));
                if (page.getInteger("totalCount") == items.size()) {
                    assertThat(FacetedLists.told(page.getJsonArray("facets")))
                            .as(list + " of " + owner.getString("id") + " " + day)
                            .isEqualTo(list.items().of(items));
                    counted += items.size();
                }
            }
        }
        assertThat(counted).as("items of " + list).isPositive();
    }

    @ParameterizedTest
    @MethodSource("roots")
    void countingCostsOneStatementForEachField(Listed list) {
        int fields = list.items().values().size();

        int without = facts.statements("{ %s(first: 1) { totalCount } }".formatted(list.field()));
        int with = facts.statements("{ %s(first: 1) { totalCount facets(by: %s) { buckets { value label count } } } }"
                .formatted(list.field(), list.items().by()));

        assertThat(with - without).isEqualTo(fields);
    }

    @Test
    void countingTheListsOfManyOwnersCostsOneStatementForEachField() {
        String query = "{ states(first: 50) { nodes { proposedDocuments(first: 1) { totalCount %s } } } }";

        int without = facts.statements(query.formatted(""));
        int with = facts.statements(
                query.formatted("facets(by: [KIND, STATUS, TOPIC, YEAR]) { buckets { value label } }"));

        assertThat(with - without).isEqualTo(4);
    }

    @Test
    void theDayMayBeGivenToTheListItself() {
        String facets = "facets(by: [STATUS, YEAR]) { field buckets { value count } }";

        JsonObject data = facts.data("""
                { documents(asOf: "2010-01-01", first: 0) { %1$s }
                  organisation(id: "org-sco") { memberships(asOf: "2010-01-01", first: 0) { %1$s } } }
                """.formatted(facets));
        JsonObject inContext = facts.data("""
                query @inContext(asOf: "2010-01-01") { documents(first: 0) { %1$s }
                  organisation(id: "org-sco") { memberships(first: 0) { %1$s } } }
                """.formatted(facets));

        assertThat(data).isEqualTo(inContext);
        assertThat(data.getJsonObject("organisation").getJsonObject("memberships"))
                .isEqualTo(new JsonObject("""
                { "facets": [
                  { "field": "STATUS", "buckets": [
                    { "value": "MEMBER", "count": 6 }, { "value": "OBSERVER", "count": 4 },
                    { "value": "GUEST", "count": 2 }, { "value": "DIALOGUE_PARTNER", "count": 1 } ] },
                  { "field": "YEAR", "buckets": [
                    { "value": "2001", "count": 6 }, { "value": "2004", "count": 2 }, { "value": "2005", "count": 3 },
                    { "value": "2007", "count": 1 }, { "value": "2009", "count": 1 } ] } ] }
                """));
    }

    @Test
    void aBucketCountsWhatTheListHoldsIfFilteredByItsValue() {
        Map<String, String> filters =
                Map.of("KIND", "kinds: [%s]", "STATUS", "statuses: [%s]", "TOPIC", "topics: [\"%s\"]");
        JsonArray documents = facts.data(
                        "{ documents { facets(by: [KIND, STATUS, TOPIC]) { field buckets { value count } } } }")
                .getJsonObject("documents")
                .getJsonArray("facets");

        for (JsonObject facet : FacetedLists.objects(documents)) {
            String filter = Objects.requireNonNull(filters.get(facet.getString("field")));
            for (JsonObject bucket : FacetedLists.objects(facet.getJsonArray("buckets"))) {
                String value = filter.formatted(bucket.getString("value"));
                assertThat(facts.data("{ documents(filter: {%s}) { totalCount } }".formatted(value))
                                .getJsonObject("documents")
                                .getInteger("totalCount"))
                        .as(value)
                        .isEqualTo(bucket.getInteger("count"));
            }
        }
    }

    @Test
    void listsWithOtherArgumentsHaveFacetsOfTheirOwn() {
        JsonObject state = facts.data("""
                { state(alpha3: "KAZ") {
                    members: memberships(filter: {statuses: [MEMBER]}) { facets(by: STATUS) { ...Buckets } }
                    others: memberships(filter: {statuses: [GUEST]}) { facets(by: STATUS) { ...Buckets } } } }
                fragment Buckets on Facet { buckets { value count } }
                """).getJsonObject("state");

        assertThat(state).isEqualTo(new JsonObject("""
                { "members": { "facets": [ { "buckets": [ { "value": "MEMBER", "count": 2 } ] } ] },
                  "others": { "facets": [ { "buckets": [] } ] } }
                """));
    }

    @Test
    void aFieldAskedForTwiceIsCountedOnceAndNoneGivesNone() {
        assertThat(facts.data(
                                "{ claims { twice: facets(by: [STATUS, STATUS]) { field } none: facets(by: []) { field } } }")
                        .getJsonObject("claims"))
                .isEqualTo(new JsonObject("{ \"twice\": [ { \"field\": \"STATUS\" } ], \"none\": [] }"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void labelsAreInTheLanguageOfTheOperationWhereTopicsHaveNamesAndInEnglishElse(Language language) {
        JsonObject topic = facts.data("""
                query @inContext(language: %s) {
                  topic(id: "topic-security-drugs") {
                    name
                    documents(filter: {kinds: [ACTION_PLAN], topics: ["topic-security-drugs"], adopted: {from: "2019", until: "2019"}}) {
                      facets(by: [KIND, TOPIC, YEAR]) { buckets { value label } } } } }
                """.formatted(language)).getJsonObject("topic");
        Map<String, String> labels =
                FacetedLists.objects(topic.getJsonObject("documents").getJsonArray("facets")).stream()
                        .flatMap(facet -> FacetedLists.objects(facet.getJsonArray("buckets")).stream())
                        .collect(Collectors.toMap(
                                bucket -> bucket.getString("value"), bucket -> bucket.getString("label")));

        assertThat(labels)
                .containsEntry("topic-security-drugs", topic.getString("name"))
                .containsEntry("ACTION_PLAN", "action plan")
                .containsEntry("2019", "2019");
    }

    @ParameterizedTest
    @MethodSource("roots")
    void aFacetThatAListLacksIsRefusedNamingThoseThatItHas(Listed list) {
        List<FacetField> supported =
                list.items().values().keySet().stream().sorted().toList();
        String expected = supported.stream().map(FacetField::name).collect(Collectors.joining(" or "));

        for (FacetField field : FacetField.values()) {
            List<JsonObject> errors =
                    facts.errors("{ %s { facets(by: [%s]) { field } } }".formatted(list.field(), field));
            if (supported.contains(field)) {
                assertThat(errors).isEmpty();
            } else {
                assertThat(errors).hasSize(1);
                assertThat(errors.getFirst().getString("message"))
                        .isEqualTo("`by`: this list has no facet " + field + ", expected " + expected);
                assertThat(errors.getFirst().getJsonObject("extensions").getString("code"))
                        .isEqualTo("BAD_USER_INPUT");
                assertThat(errors.getFirst().getJsonArray("path")).isEqualTo(JsonArray.of(list.field(), "facets"));
            }
        }
    }

    /** Adds the items of all pages, and answers with the facets of the list, which must be the same on each of them. */
    private List<String> read(Listed list, String filter, String day, List<JsonObject> items) {
        Items known = list.items();
        String after = "";
        List<String> told = List.of();
        JsonObject page;
        do {
            page = facts.data(
                            "query %s { page: %s(first: 100 %s %s) { nodes { %s } totalCount pageInfo { hasNextPage endCursor } facets(by: %s) { field buckets { value count } } } }"
                                    .formatted(day, list.field(), filter, after, known.selection(), known.by()))
                    .getJsonObject("page");
            items.addAll(FacetedLists.objects(page.getJsonArray("nodes")));
            List<String> here = FacetedLists.told(page.getJsonArray("facets"));
            assertThat(told).isIn(List.of(), here);
            told = here;
            after = "after: \"" + page.getJsonObject("pageInfo").getString("endCursor") + "\"";
        } while (page.getJsonObject("pageInfo").getBoolean("hasNextPage"));
        assertThat(page.getInteger("totalCount")).isEqualTo(items.size());
        return told;
    }

    /** A hundred owners, with no more at a time than the limit on costs lets through. */
    private List<JsonObject> owners(Listed list, String day) {
        String owners = switch (list.type()) {
            case "Person" -> "people(";
            // those that make claims
            case "Source" -> "sources(filter: {kinds: [OP_ED]}, ";
            default ->
                list.type().substring(0, 1).toLowerCase(Locale.ROOT)
                        + list.type().substring(1) + "s(";
        };
        Items known = list.items();
        List<JsonObject> all = new ArrayList<>();
        JsonObject page;
        String after = "";
        do {
            page = facts.data(
                            "query %s { owners: %sfirst: 20 %s) { pageInfo { hasNextPage endCursor } nodes { id list: %s(first: 100) { nodes { %s } totalCount facets(by: %s) { field buckets { value count } } } } } }"
                                    .formatted(day, owners, after, list.field(), known.selection(), known.by()))
                    .getJsonObject("owners");
            all.addAll(FacetedLists.objects(page.getJsonArray("nodes")));
            after = "after: \"" + page.getJsonObject("pageInfo").getString("endCursor") + "\"";
        } while (page.getJsonObject("pageInfo").getBoolean("hasNextPage") && all.size() < 100);
        return all;
    }

    private static String filter(String list, Random random) {
        List<Function<Random, String>> clauses = new ArrayList<>(Objects.requireNonNull(FILTERS.get(list)));
        Collections.shuffle(clauses, random);
        return clauses.subList(0, 1 + random.nextInt(Math.min(3, clauses.size()))).stream()
                .map(clause -> clause.apply(random))
                .collect(Collectors.joining(", ", "filter: {", "}"));
    }

    private static List<Function<Random, String>> meetings() {
        return List.of(
                id("body", List.of("org-sco", "body-hsc", "body-shanghai-five")),
                id("host", List.of("kaz", "chn", "uzb")),
                range("date"),
                random -> "status: " + (random.nextBoolean() ? MeetingStatus.HELD : MeetingStatus.PLANNED));
    }

    private static Function<Random, String> words(String field, Enum<?>[] words) {
        return random -> field + ": " + some(Stream.of(words).map(Enum::name).toList(), random);
    }

    private static Function<Random, String> ids(String field, List<String> ids) {
        return random ->
                field + ": " + some(ids.stream().map(id -> '"' + id + '"').toList(), random);
    }

    private static Function<Random, String> id(String field, List<String> ids) {
        return random -> field + ": \"" + ids.get(random.nextInt(ids.size())) + '"';
    }

    private static Function<Random, String> range(String field) {
        return random -> {
            int from = 1996 + random.nextInt(28);
            return field + ": {from: \"" + from + "\", until: \"" + (from + random.nextInt(12)) + "\"}";
        };
    }

    private static List<String> some(List<String> values, Random random) {
        List<String> some = new ArrayList<>(values);
        Collections.shuffle(some, random);
        return some.subList(0, 1 + random.nextInt(some.size()));
    }
}
