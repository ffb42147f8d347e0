package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.factgate.domain.Node;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.server.call.BadInputException;
import org.factgate.server.engine.Engine;
import org.factgate.server.engine.EngineSettings;
import org.factgate.server.engine.ExecutionOrder;
import org.factgate.server.engine.Operation;
import org.factgate.server.engine.SchemaDefinition;
import org.factgate.server.http.Examples;
import org.factgate.server.limits.Budget;
import org.factgate.server.limits.DocumentLimits;
import org.factgate.server.wiring.FieldResolver;
import org.factgate.server.wiring.Fields;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Level by level, every query is answered as graphql-java's own strategy answers it, to the byte; only errors, which have no order, may stand in
 * another one.
 */
@ExtendWith(ShippedDataset.class)
final class ExecutionOrderTest {
    private static final int SHIPPED_QUERIES = 1_000;

    private static final int FRAIL_QUERIES = 2_000;

    private final Shipped shipped;

    ExecutionOrderTest(Shipped shipped) {
        this.shipped = shipped;
    }

    @Test
    void theShippedFactsAreTheSameInBothOrders() {
        Pair pair = new Pair(
                Gateway.assemble(shipped.archive(), settings(ExecutionOrder.LEVELS)),
                Gateway.assemble(shipped.archive(), settings(ExecutionOrder.FIELDS)));
        RandomQueries queries = new RandomQueries(pair.levels().schema(), literals(), 4, 20_010_615);

        Tally tally = new Tally();
        Examples.all().forEach(example -> tally.count(pair.compare(Operation.of(example.document()))));
        for (int i = 0; i < SHIPPED_QUERIES; i++) {
            tally.count(pair.compare(queries.next()));
        }

        tally.assertShares(30, 5, 5, 10);
    }

    @Test
    void whatFailsFailsTheSameInBothOrders() {
        Pair pair =
                new Pair(Frail.engine(shipped, ExecutionOrder.LEVELS), Frail.engine(shipped, ExecutionOrder.FIELDS));
        RandomQueries queries =
                new RandomQueries(pair.levels().schema(), Map.of("Int", List.of("0", "1", "7")), 5, 20_170_609);

        Tally tally = new Tally();
        for (int i = 0; i < FRAIL_QUERIES; i++) {
            tally.count(pair.compare(queries.next()));
        }

        tally.assertShares(10, 20, 5, 10);
    }

    private static EngineSettings settings(ExecutionOrder order) {
        return new EngineSettings(
                new DocumentLimits(1_000_000, 1_000_000, 1_000, 100, 10_000, 1_000, 10_000, 3),
                new Budget(1_000_000_000, Duration.ofMinutes(5), 1_000_000, 100_000_000),
                100_000,
                order);
    }

    private Map<String, List<String>> literals() {
        JsonObject data = new ShippedFacts(shipped)
                .data("{ states(first: 12) { nodes { id } } summits(first: 12) { nodes { id } }"
                        + " documents(first: 12) { nodes { id } } organisations(first: 12) { nodes { id } }"
                        + " people(first: 6) { nodes { id } } unLinks(first: 6) { nodes { id } } }");
        List<String> ids = new ArrayList<>(List.of("\"no-such-thing\"", "\"No Id\""));
        for (String list : data.fieldNames()) {
            for (Object node : data.getJsonObject(list).getJsonArray("nodes")) {
                ids.add('"' + ((JsonObject) node).getString("id") + '"');
            }
        }
        return Map.ofEntries(
                Map.entry("ID", ids),
                Map.entry("first", List.of("1", "2", "2", "3", "3", "3", "4", "5", "0", "101")),
                Map.entry("last", List.of("null", "null", "null", "2")),
                Map.entry("after", List.of("null", "null", "null", "\"no cursor\"")),
                Map.entry("before", List.of("null", "null", "null", "\"no cursor\"")),
                Map.entry("Int", List.of("1", "2", "3", "2017", "-1")),
                Map.entry("Date", List.of("\"2005-07-05\"", "\"2017-06-09\"", "\"2024-07-04\"")),
                Map.entry("PartialDate", List.of("\"2001\"", "\"2017-06\"", "\"2019-06-14\"")),
                Map.entry("String", List.of("\"Astana\"", "\"terrorism\"", "\"KAZ\"", "\"CHN\"", "\"\"")),
                Map.entry("Boolean", List.of("true", "false")),
                Map.entry("Locale", List.of("\"ru\"", "\"en\"")));
    }

    /** Two engines over the same facts. */
    private record Pair(Engine levels, Engine fields) {
        /** The body of the answer, which both must give. */
        Map<String, @Nullable Object> compare(Operation operation) {
            Map<String, @Nullable Object> expected = fields.execute(operation).body();
            Map<String, @Nullable Object> actual = levels.execute(operation).body();
            String query = operation.document() + " " + operation.variables();
            assertThat(Json.encode(actual.get("data"))).as(query).isEqualTo(Json.encode(expected.get("data")));
            assertThat(actual.keySet()).as(query).isEqualTo(expected.keySet());
            assertThat(errors(actual)).as(query).isEqualTo(errors(expected));
            return actual;
        }

        private static List<String> errors(Map<String, @Nullable Object> body) {
            List<?> errors = (List<?>) body.getOrDefault("errors", List.of());
            return errors == null
                    ? List.of()
                    : errors.stream()
                            .map(Json::encode)
                            .sorted(Comparator.naturalOrder())
                            .toList();
        }
    }

    /** What the queries came to. */
    private static final class Tally {
        private int whole;
        private int partial;
        private int nothing;
        private int refused;

        /** In percent: at least so many whole, partial and null altogether, at most so many not executed. */
        void assertShares(int wholes, int partials, int nothings, int refusals) {
            int all = whole + partial + nothing + refused;
            assertThat(List.of(
                            whole * 100 >= wholes * all,
                            partial * 100 >= partials * all,
                            nothing * 100 >= nothings * all,
                            refused * 100 <= refusals * all))
                    .as("%d whole, %d partial, %d null, %d refused", whole, partial, nothing, refused)
                    .doesNotContain(false);
        }

        void count(Map<String, @Nullable Object> body) {
            if (!body.containsKey("data")) {
                refused++;
            } else if (body.get("data") == null) {
                nothing++;
            } else if (body.containsKey("errors")) {
                partial++;
            } else {
                whole++;
            }
        }
    }

    /**
     * A thing of which many a field fails, or is null where it must not be: by its number, so that the same things are frail in the same way
     * whoever asks.
     *
     * @param number tells one from the other
     */
    private record Frail(int number) implements Node {
        private static final String SDL = """
                type Query { one(number: Int! = 1): State! maybe(number: Int): Node many(number: Int): [Node!] }
                interface Node { id: ID! label: String! next(by: Int): Node! perhaps: Node }
                type State implements Node {
                    id: ID! label: String! next(by: Int): Node! perhaps: Node
                    strict: [Node!]! loose: [Node]! grid: [[Int!]]! big: Int word: Word words: [Word!]
                    slow(by: Int): Int! sum: Int
                }
                type Topic implements Node {
                    id: ID! label: String! next(by: Int): Node! perhaps: Node
                    own: Topic! strict: [Node!]! broken: [Int]! flag: Boolean!
                }
                enum Word { STATE TOPIC }
                directive @listSize(assumedSize: Int slicingArguments: [String!] sizedFields: [String!]
                    requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
                """;

        static Engine engine(Shipped shipped, ExecutionOrder order) {
            Fields fields = new Fields();
            fields.type("Query")
                    .root("one", call -> new Frail(2 * number(call.arguments().number("number"))))
                    .root("maybe", call -> of(number(call.arguments().number("number"))))
                    .root("many", call -> things(number(call.arguments().number("number"))));
            for (String type : new String[] {"State", "Topic"}) {
                fields.type(type)
                        .plain("label", Frail.class, (frail, call) -> frail.label())
                        .plain("perhaps", Frail.class, (frail, call) -> of(frail.number + 1))
                        .field("next", batch("next", false))
                        .plain("strict", Frail.class, (frail, call) -> things(frail.number));
            }
            fields.type("State")
                    .plain("loose", Frail.class, (frail, call) -> things(frail.number + 1))
                    .plain("grid", Frail.class, (frail, call) -> frail.grid())
                    .plain("big", Frail.class, (frail, call) -> frail.number % 3 == 0 ? 5_000_000_000L : frail.number)
                    .plain("word", Frail.class, (frail, call) -> frail.number % 3 == 0 ? "NONE" : frail.type())
                    .plain(
                            "words",
                            Frail.class,
                            (frail, call) ->
                                    List.of(NodeType.STATE, frail.number % 3 == 0 ? NodeType.CLAIM : NodeType.TOPIC))
                    .plain("sum", Frail.class, (frail, call) -> frail.number % 5 == 0 ? "x" : frail.number)
                    .field("slow", batch("slow", true));
            fields.type("Topic")
                    .plain(
                            "own",
                            Frail.class,
                            (frail, call) -> frail.number % 4 == 1 ? null : new Frail(frail.number % 7 * 2 + 1))
                    .plain("broken", Frail.class, (frail, call) -> frail.number % 3 == 0 ? "no list" : List.of(1, 2))
                    .plain("flag", Frail.class, (frail, call) -> frail.number % 5 == 0 ? null : true);
            return Engine.create(shipped.archive(), SchemaDefinition.parse(SDL), fields, settings(order));
        }

        private static int number(@Nullable Integer given) {
            return given == null ? 3 : given;
        }

        private static @Nullable Frail of(int number) {
            return number % 4 == 3 ? null : new Frail(number % 30);
        }

        private static List<@Nullable Frail> things(int number) {
            return number % 6 == 5
                    ? List.of()
                    : Arrays.asList(of(number + 1), new Frail(number % 11), of(number * 3 + 2));
        }

        private static FieldResolver.Batch batch(String name, boolean number) {
            return new FieldResolver.Batch(
                    name,
                    (source, call) -> ((Frail) source).number % 8 == 7 ? null : ((Frail) source).number,
                    (keys, call) -> {
                        // which keys come together may differ, what becomes of them may not
                        if (number(call.arguments().number("by")) == 7) {
                            throw new BadInputException("seven breaks it");
                        }
                        Map<Object, Object> found = new LinkedHashMap<>();
                        keys.stream()
                                .map(Integer.class::cast)
                                .filter(key -> key % 6 != 4)
                                .forEach(key -> found.put(
                                        key,
                                        number
                                                ? key * 2
                                                : new Frail(key / 2
                                                        + number(
                                                                call.arguments().number("by")))));
                        return found;
                    },
                    null);
        }

        @Override
        public NodeId id() {
            return new NodeId("frail-" + number);
        }

        @Override
        public NodeType type() {
            return number % 2 == 0 ? NodeType.STATE : NodeType.TOPIC;
        }

        private @Nullable String label() {
            if (number % 13 == 5) {
                throw new BadInputException("no label");
            }
            return number % 9 == 2 ? null : "frail " + number;
        }

        private List<List<@Nullable Integer>> grid() {
            List<@Nullable Integer> second = Arrays.asList(number % 2 == 0 ? null : 3, 4);
            return List.of(Arrays.asList(1, 2), second);
        }
    }
}
