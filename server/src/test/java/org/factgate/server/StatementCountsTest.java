package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How many SQL statements each field costs, for every field of the SDL that reads the store: one for a relation and level, whatever the number
 * of parents, one more where {@code totalCount} is selected. Where the items may be of any type, they are looked up by their ids: that is one
 * statement to tell the types, and one for each kind of table among them.
 */
@ExtendWith(ShippedDataset.class)
final class StatementCountsTest {
    private static final int MOST_IDS = 100;

    private static final Sdl SDL = new Sdl();

    private static final Map<String, String> REQUIRED_ARGUMENTS = Map.of("search", "query: \"Shanghai\", ");

    private final Shipped shipped;

    StatementCountsTest(Shipped shipped) {
        this.shipped = shipped;
    }

    /**
     * A field that reads the store.
     *
     * @param type the type that has it
     * @param name its name
     * @param items the type of what it gives, or of the items of its list
     * @param form what it gives
     */
    record Field(String type, String name, String items, Form form) {
        static Field of(GraphQLFieldsContainer type, GraphQLFieldDefinition field) {
            boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
            GraphQLNamedOutputType given = Sdl.named(field);
            if (!Sdl.isConnection(given)) {
                return new Field(type.getName(), field.getName(), given.getName(), list ? Form.LIST : Form.SINGLE);
            }
            GraphQLFieldDefinition nodes = ((GraphQLObjectType) given).getFieldDefinition("nodes");
            return new Field(type.getName(), field.getName(), Sdl.named(nodes).getName(), Form.CONNECTION);
        }

        boolean ofObjects() {
            return SDL.output(items) instanceof GraphQLFieldsContainer;
        }

        /** Whether the type of an item is known only when it is found. All meetings are in one table. */
        boolean ofAnyType() {
            return SDL.output(items) instanceof GraphQLInterfaceType && !items.equals("Meeting");
        }

        boolean ofNodes() {
            return Sdl.isNode(SDL.output(items));
        }

        String selection(boolean total) {
            String required = REQUIRED_ARGUMENTS.getOrDefault(name, "");
            return switch (form) {
                case CONNECTION ->
                    "%s(%sfirst: 2) { %s nodes { __typename } }".formatted(name, required, total ? "totalCount" : "");
                case LIST, SINGLE -> ofObjects() ? name + " { __typename }" : name;
            };
        }

        String itemPath() {
            return form == Form.CONNECTION ? name + ".nodes" : name;
        }

        @Override
        public String toString() {
            return type + "." + name;
        }
    }

    /** What a field gives. */
    enum Form {
        CONNECTION,
        LIST,
        SINGLE
    }

    static Stream<Field> listsOfNodes() {
        return fields(Sdl::isNode).filter(field -> field.form() != Form.SINGLE);
    }

    static Stream<Field> singleNodesOfNodes() {
        return fields(Sdl::isNode).filter(field -> field.form() == Form.SINGLE && field.ofNodes());
    }

    static Stream<Field> entryLists() {
        return fields(type -> type.getName().equals("Query")).filter(field -> field.form() == Form.CONNECTION);
    }

    @ParameterizedTest
    @MethodSource("listsOfNodes")
    void aListCostsTheSameForManyParentsAsForOne(Field field) {
        List<String> parents = parents(field);

        assertCost(field, List.of(parents.getFirst()), false);
        assertCost(field, parents, false);
        if (field.form() == Form.CONNECTION) {
            assertCost(field, List.of(parents.getFirst()), true);
            assertCost(field, parents, true);
        }
    }

    @ParameterizedTest
    @MethodSource("singleNodesOfNodes")
    void aSingleNodeCostsTheSameForManyParentsAsForOne(Field field) {
        List<String> parents = parents(field);

        assertCost(field, List.of(parents.getFirst()), false);
        assertCost(field, parents, false);
    }

    @ParameterizedTest
    @MethodSource("entryLists")
    void anEntryListCostsOneStatementAndOneMoreWithTotalCount(Field field) {
        for (boolean total : List.of(false, true)) {
            String query = "{ " + field.selection(total) + " }";
            List<String> types = shipped.ask(query).data().texts(field.itemPath() + ".__typename");
            int more = switch (field.name()) {
                // the organisation of the dataset is looked up, and the states of the memberships
                case "members" -> 2;
                // the types of the hits are known
                case "search" -> -1;
                default -> 0;
            };

            assertThat(shipped.statements(query)).as(query).isEqualTo(cost(field, total, types) + more);
        }
    }

    /** The lists of types that are not nodes: where one stands, without it and with it, and what it costs. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Query.nodes             | { __typename %s }                                          | nodes(ids: ["kaz", "rus"]) { id } | 2
            Dataset.counts          | { dataset { title %s } }                                   | counts { count }                  | 1
            Statistics.counts       | { statistics { __typename %s } }                           | counts { count }                  | 1
            Path.steps              | { path(from: "kaz", to: "org-unesco") { length %s } }      | steps { words }                   | 0
            Neighbourhood.relations | { neighbourhood(of: "kaz") { truncated %s } }              | relations { words }               | 0
            SearchEdge.highlights   | { search(query: "Astana") { edges { cursor %s } } }        | highlights { text }               | 1
            Highlight.ranges        | { search(query: "Astana") { edges { highlights { text %s } } } } | ranges { start }            | 0
            Facet.buckets           | { documents { facets(by: [KIND]) { field %s } } }          | buckets { value }                 | 0
            """)
    void aListOfWhatIsNoNodeCostsOneStatementAtMostUnlessItIsOfAnyType(
            String list, String query, String selection, int cost) {
        String without = query.formatted("");
        // ways are looked for in a graph that is read once for all
        shipped.ask(without);

        assertThat(shipped.statements(query.formatted(selection)) - shipped.statements(without))
                .as(list)
                .isEqualTo(cost);
    }

    @Test
    void theNodesOfANeighbourhoodCostOneStatementForEachTable() {
        String query = "{ neighbourhood(of: \"kaz\") { truncated %s } }";
        List<String> types =
                shipped.ask(query.formatted("nodes { __typename }")).data().texts("neighbourhood.nodes.__typename");

        assertThat(shipped.statements(query.formatted("nodes { __typename }"))
                        - shipped.statements(query.formatted("")))
                .isEqualTo(1 + tables(types));
    }

    @Test
    void noOtherTypeHasAList() {
        assertThat(fields(type -> !Sdl.isNode(type))
                        .filter(field -> field.form() == Form.LIST)
                        .filter(field -> !(field.type().endsWith("Connection")
                                && !field.name().equals("facets")))
                        .map(field ->
                                field.type().endsWith("Connection") ? "*Connection." + field.name() : field.toString())
                        .distinct())
                .as("the lists that are counted here or, the last three, in the tests of what they are about")
                .containsExactlyInAnyOrder(
                        "Query.nodes",
                        "Dataset.counts",
                        "Statistics.counts",
                        "Path.steps",
                        "Neighbourhood.nodes",
                        "Neighbourhood.relations",
                        "SearchEdge.highlights",
                        "Highlight.ranges",
                        "Facet.buckets",
                        "*Connection.facets",
                        "Query.path",
                        "Statistics.series");
    }

    private void assertCost(Field field, List<String> parents, boolean total) {
        String bare = query(parents, field.type(), "__typename");
        String query = query(parents, field.type(), field.selection(total));
        List<String> types = field.ofObjects()
                ? shipped.ask(query).data().texts("nodes." + field.itemPath() + ".__typename")
                : List.of();

        assertThat(shipped.statements(query) - shipped.statements(bare))
                .as("%s of %d parents", field.selection(total), parents.size())
                .isEqualTo(cost(field, total, types));
    }

    /** What a field costs besides its parents. */
    private static int cost(Field field, boolean total, List<String> types) {
        if (!field.ofObjects()) {
            return 0;
        }
        int lookup = field.ofAnyType() ? 1 + tables(types) : 0;
        return switch (field.form()) {
            case CONNECTION -> 1 + (total ? 1 : 0) + lookup;
            // what an office is of stands in its record, what a claim is about does not
            case LIST -> field.name().equals("concerns") ? 1 + lookup : Math.max(1, lookup);
            case SINGLE -> Math.max(1, lookup);
        };
    }

    /** How many tables the nodes of these types are in: summits and council meetings are in one. */
    private static int tables(List<String> types) {
        return types.stream()
                .map(type -> type.equals("CouncilMeeting") ? "Summit" : type)
                .collect(Collectors.toSet())
                .size();
    }

    /** Up to a hundred nodes of the type, those for which the field has something if there are any. */
    private List<String> parents(Field field) {
        List<String> parents = new ArrayList<>();
        List<String> ids = DatasetFile.ids(field.type());
        for (int from = 0; from < ids.size() && parents.size() < MOST_IDS; from += MOST_IDS) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + MOST_IDS));
            shipped.ask(query(some, field.type(), field.selection(false))).data().parts("nodes").stream()
                    .filter(node -> !node.isEmpty(field.itemPath()))
                    .forEach(node -> parents.add(node.text("id")));
        }
        List<String> some = parents.isEmpty() ? ids : parents;
        return some.subList(0, Math.min(some.size(), MOST_IDS));
    }

    private static String query(List<String> ids, String type, String selection) {
        return ids.stream()
                .map(id -> '"' + id + '"')
                .collect(Collectors.joining(", ", "{ nodes(ids: [", "]) { id ... on %s { %s } } }"))
                .formatted(type, selection);
    }

    private static Stream<Field> fields(Predicate<GraphQLObjectType> types) {
        return SDL.types(GraphQLObjectType.class).stream()
                .filter(types)
                .flatMap(type -> type.getFieldDefinitions().stream().map(field -> Field.of(type, field)));
    }
}
