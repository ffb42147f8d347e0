package org.factgate.server;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.factgate.server.paging.PageArguments;
import org.junit.jupiter.api.Test;

/** What holds for the SDL as it is written, whatever the data. */
final class SchemaLawsTest {
    /** The arguments that make a list a page, with the description of the first of them. */
    private static final List<String> PAGE_ARGUMENTS = List.of("first", "after", "last", "before");

    private static final String SIZE_OF_A_PAGE = "How many items from the start: " + PageArguments.DEFAULT_SIZE
            + " unless given, " + PageArguments.MAX_SIZE + " at most.";

    /** The lists that are no connections, and why they are short: by name on types with an id, else by coordinates. */
    private static final Map<String, String> SHORT_BY_NATURE = Map.ofEntries(
            entry("appearances", "who had a part in one event"),
            entry("attestedAt", "at most one a year in office"),
            entry("attestedOn", "at most a few a year in office"),
            entry("citations", "the sources of one record"),
            entry("concernedStates", "the states that one text is about"),
            entry("concerns", "what one statement is about"),
            entry("expectedAt", "at most one a year in office"),
            entry("initiativeStages", "each stage comes once"),
            entry("names", "the names of one thing in three languages"),
            entry("narrower", "a tree of two levels, drawn up by hand"),
            entry("officeOf", "a state, an organisation or both"),
            entry("officialLanguages", "those that a charter names"),
            entry("organisationStages", "each stage comes once"),
            entry("otherUnParties", "those that one document names"),
            entry("parties", "the organisations that are parties to one document"),
            entry("parts", "the principles of one set"),
            entry("proposedBy", "states"),
            entry("signatories", "states"),
            entry("signedBy", "the people who signed one document"),
            entry("sponsors", "states"),
            entry("steps", "the way to one status"),
            entry("supportedBy", "states"),
            entry("topics", "what one thing is about"),
            entry("treatyActions", "at most a few for each state"),
            entry("years", "the years that one initiative is for"),
            entry("Dataset.counts", "one for each type"),
            entry("Facet.buckets", "as many as a field has values"),
            entry("Highlight.ranges", "those of one snippet"),
            entry("SearchEdge.highlights", "those of one hit"),
            entry("Statistics.counts", "one for each type"),
            entry("Statistics.series", "one for each year, 200 at most"),
            entry("Neighbourhood.nodes", "bounded by the argument `limit`"),
            entry("Neighbourhood.relations", "those among the nodes, which are bounded"),
            entry("Path.steps", "bounded by the argument `maxLength`"),
            entry("Query.nodes", "one for each id asked for, which are bounded"),
            entry("Query.path", "bounded by the argument `first`"));

    private final Sdl sdl = new Sdl();

    @Test
    void fieldsOfOneNameHaveOneTypeOnAllTypesWithAnId() {
        assertThat(differing(field -> GraphQLTypeUtil.simplePrint(field.getType())))
                .isEmpty();
    }

    @Test
    void fieldsOfOneNameHaveTheSameArgumentsOnAllTypesWithAnId() {
        assertThat(differing(field ->
                        field.getArguments().stream().map(SchemaLawsTest::print).toList()))
                .isEmpty();
    }

    @Test
    void everythingHasADescription() {
        assertThat(sdl.descriptions().entrySet().stream()
                        .filter(described -> described.getValue().isBlank())
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void everyListIsAConnectionOrShortByNature() {
        TreeSet<String> plain = new TreeSet<>();
        sdl.types(GraphQLFieldsContainer.class).stream()
                .filter(type -> !Sdl.isConnection(type))
                .forEach(type -> type.getFieldDefinitions().stream()
                        .filter(field -> GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType())))
                        .forEach(field -> plain.add((Sdl.isNode(type) ? "" : type.getName() + ".") + field.getName())));

        assertThat(plain).containsExactlyElementsOf(new TreeSet<>(SHORT_BY_NATURE.keySet()));
    }

    @Test
    void aConnectionIsMadeAsRelaySays() {
        for (GraphQLObjectType type : sdl.types(GraphQLObjectType.class)) {
            if (Sdl.isConnection(type)) {
                String item = type.getName().replaceFirst("Connection$", "");
                assertThat(signatures(type))
                        .as(type.getName())
                        .containsEntry("edges", "[" + item + "Edge!]!")
                        .containsEntry("pageInfo", "PageInfo!")
                        .containsEntry("totalCount", "Int!");
                assertThat(signatures(sdl.object(item + "Edge")))
                        .as(item + "Edge")
                        .containsEntry("cursor", "String!")
                        .containsEntry(
                                "node",
                                Objects.requireNonNull(signatures(type).get("nodes"))
                                        .replace("[", "")
                                        .replace("]!", ""));
            }
        }
    }

    @Test
    void everyConnectionIsAskedForByThePageAndSaysHowLongAPageIs() {
        for (GraphQLFieldsContainer type : sdl.types(GraphQLFieldsContainer.class)) {
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                if (Sdl.isConnection(Sdl.named(field))) {
                    assertThat(field.getArguments())
                            .as(type.getName() + "." + field.getName())
                            .map(GraphQLArgument::getName)
                            .containsSubsequence(PAGE_ARGUMENTS);
                    assertThat(field.getArgument("first").getDescription()).isEqualTo(SIZE_OF_A_PAGE);
                }
            }
        }
    }

    /** What differs between the fields of one name on the types with an id: the name, and each variant with its types. */
    private Map<String, Map<Object, List<String>>> differing(Function<GraphQLFieldDefinition, Object> aspect) {
        Map<String, Map<Object, List<String>>> variants = new TreeMap<>();
        sdl.types(GraphQLFieldsContainer.class).stream()
                .filter(Sdl::isNode)
                .forEach(type -> type.getFieldDefinitions()
                        .forEach(field -> variants.computeIfAbsent(field.getName(), _ -> new LinkedHashMap<>())
                                .computeIfAbsent(aspect.apply(field), _ -> new ArrayList<>())
                                .add(type.getName())));
        variants.values().removeIf(byAspect -> byAspect.size() == 1);
        return variants;
    }

    private static String print(GraphQLArgument argument) {
        return argument.getName() + ": " + GraphQLTypeUtil.simplePrint(argument.getType())
                + (argument.hasSetDefaultValue() ? " = " + GraphQLArgument.getArgumentDefaultValue(argument) : "");
    }

    /** The fields of a type with their types. */
    private static Map<String, String> signatures(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .collect(toMap(GraphQLFieldDefinition::getName, field -> GraphQLTypeUtil.simplePrint(field.getType())));
    }
}
