package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.factgate.domain.NodeType;
import org.factgate.domain.paging.FacetField;
import org.factgate.schema.SchemaText;
import org.jspecify.annotations.Nullable;

/** What facets must count, told from the items themselves. */
final class FacetedLists {
    private static final String TOPICS = "topics { id broader { id broader { id broader { id } } } ";

    private static final Map<String, Items> ITEMS = Map.of(
            "DocumentConnection",
            new Items(
                    "documentKind documentStatus adoptedOn " + TOPICS + "}",
                    Map.of(
                            FacetField.KIND, text("documentKind"),
                            FacetField.STATUS, text("documentStatus"),
                            FacetField.TOPIC, FacetedLists::topics,
                            FacetField.YEAR, year("adoptedOn"))),
            "UnLinkConnection",
            new Items(
                    "unLinkKind unLinkStatus date inEffect { start } " + TOPICS + "}",
                    Map.of(
                            FacetField.KIND,
                            text("unLinkKind"),
                            FacetField.STATUS,
                            text("unLinkStatus"),
                            FacetField.TOPIC,
                            FacetedLists::topics,
                            FacetField.YEAR,
                            item -> item.getString("date") == null
                                    ? year("start").apply(item.getJsonObject("inEffect"))
                                    : year("date").apply(item))),
            "InitiativeConnection",
            new Items(
                    "initiativeKind initiativeStatus proposedOn " + TOPICS + "}",
                    Map.of(
                            FacetField.KIND, text("initiativeKind"),
                            FacetField.STATUS, text("initiativeStatus"),
                            FacetField.TOPIC, FacetedLists::topics,
                            FacetField.YEAR, year("proposedOn"))),
            "SummitConnection",
            meetings(),
            "MeetingConnection",
            meetings(),
            "OrganisationConnection",
            new Items(
                    "organisationKind organisationStatus founded",
                    Map.of(
                            FacetField.KIND, text("organisationKind"),
                            FacetField.STATUS, text("organisationStatus"),
                            FacetField.YEAR, year("founded"))),
            "SourceConnection",
            new Items("sourceKind date", Map.of(FacetField.KIND, text("sourceKind"), FacetField.YEAR, year("date"))),
            "MembershipConnection",
            new Items(
                    "membershipStatus period { start }",
                    Map.of(
                            FacetField.STATUS,
                            text("membershipStatus"),
                            FacetField.YEAR,
                            item -> year("start").apply(item.getJsonObject("period")))),
            "ParticipationConnection",
            new Items(
                    "capacity meeting { startDate }",
                    Map.of(
                            FacetField.KIND,
                            text("capacity"),
                            FacetField.YEAR,
                            item -> year("startDate").apply(item.getJsonObject("meeting")))),
            "ClaimConnection",
            new Items(
                    "claimKind verdict",
                    Map.of(FacetField.KIND, text("claimKind"), FacetField.STATUS, text("verdict"))));

    private static final TypeDefinitionRegistry SDL = new SchemaParser().parse(SchemaText.all());

    private FacetedLists() {}

    /**
     * What there is to know about the items of a connection.
     *
     * @param selection what to select of an item
     * @param values its values for each field that the connection supports
     */
    record Items(String selection, Map<FacetField, Function<JsonObject, List<String>>> values) {
        /** The supported fields as the argument {@code by}. */
        String by() {
            return values.keySet().stream().sorted().toList().toString();
        }

        /** The facets of a list of these items, as {@link #told} tells them. */
        List<String> of(List<JsonObject> items) {
            return values.keySet().stream()
                    .sorted()
                    .map(field -> field + " " + buckets(field, items))
                    .toList();
        }

        private List<String> buckets(FacetField field, List<JsonObject> items) {
            Map<String, Integer> counts = new TreeMap<>();
            items.forEach(item -> Objects.requireNonNull(values.get(field))
                    .apply(item)
                    .forEach(value -> counts.merge(value, 1, Integer::sum)));
            Comparator<Map.Entry<String, Integer>> order = Map.Entry.comparingByKey();
            return counts.entrySet().stream()
                    .sorted(
                            field == FacetField.YEAR
                                    ? order
                                    : Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                            .thenComparing(order))
                    .map(bucket -> bucket.getKey() + "=" + bucket.getValue())
                    .toList();
        }
    }

    /** A field that answers with a list that has facets. */
    record Listed(String type, String field, String connection) {
        Items items() {
            return Objects.requireNonNull(ITEMS.get(connection), connection);
        }

        @Override
        public String toString() {
            return type + "." + field;
        }
    }

    /** Every such field of the schema; those that summits and council meetings share are told of {@code Meeting}. */
    static Stream<Listed> all() {
        Stream<ImplementingTypeDefinition<?>> types = Stream.concat(
                SDL.getTypes(ObjectTypeDefinition.class).stream()
                        .filter(type -> !Set.of("Summit", "CouncilMeeting").contains(type.getName())),
                Stream.concat(
                        SDL.objectTypeExtensions().getOrDefault("Query", List.of()).stream(),
                        SDL.getTypes(InterfaceTypeDefinition.class).stream()
                                .filter(type -> type.getName().equals("Meeting"))));
        return types.flatMap(type -> type.getFieldDefinitions().stream()
                        .map(field -> new Listed(
                                type.getName(),
                                field.getName(),
                                TypeUtil.unwrapAll(field.getType()).getName())))
                .filter(listed -> ITEMS.containsKey(listed.connection()));
    }

    /** The connections that have facets, by the schema. */
    static Set<String> connections() {
        Set<String> connections = new LinkedHashSet<>();
        SDL.getTypes(ObjectTypeDefinition.class).stream()
                .filter(type -> type.getName().endsWith("Connection"))
                .filter(type -> type.getFieldDefinitions().stream()
                        .anyMatch(field -> field.getName().equals("facets")))
                .forEach(type -> connections.add(type.getName()));
        return connections;
    }

    static Set<String> known() {
        return ITEMS.keySet();
    }

    /** Facets as they came in an answer. */
    static List<String> told(JsonArray facets) {
        List<String> told = new ArrayList<>();
        for (JsonObject facet : objects(facets)) {
            told.add(facet.getString("field") + " "
                    + objects(facet.getJsonArray("buckets")).stream()
                            .map(bucket -> bucket.getString("value") + "=" + bucket.getInteger("count"))
                            .toList());
        }
        return told;
    }

    static List<JsonObject> objects(JsonArray array) {
        assertThat(array).isNotNull();
        return array.stream().map(JsonObject.class::cast).toList();
    }

    private static Items meetings() {
        return new Items(
                "__typename meetingStatus startDate",
                Map.of(
                        FacetField.TYPE,
                        item -> Stream.of(NodeType.values())
                                .filter(type -> type.sdlName().equals(item.getString("__typename")))
                                .map(NodeType::name)
                                .toList(),
                        FacetField.STATUS,
                        text("meetingStatus"),
                        FacetField.YEAR,
                        year("startDate")));
    }

    private static Function<JsonObject, List<String>> text(String field) {
        return item -> item.getString(field) == null ? List.of() : List.of(item.getString(field));
    }

    private static Function<JsonObject, List<String>> year(String field) {
        return item -> item.getString(field) == null
                ? List.of()
                : List.of(item.getString(field).substring(0, 4));
    }

    /** Its topics and all within which they lie, each once. */
    private static List<String> topics(JsonObject item) {
        Set<String> topics = new LinkedHashSet<>();
        for (JsonObject topic : objects(item.getJsonArray("topics"))) {
            for (@Nullable JsonObject wider = topic; wider != null; wider = wider.getJsonObject("broader")) {
                topics.add(wider.getString("id"));
            }
        }
        return List.copyOf(topics);
    }
}
