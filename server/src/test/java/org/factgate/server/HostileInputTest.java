package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factgate.server.ShippedServer.GRAPHQL;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.factgate.server.http.HttpSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a client sends, it is told what is wrong with it, never that the server failed; and others are served meanwhile. */
@ExtendWith(ShippedDataset.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputTest {
    /** Values that a client may put where it should not, as JSON. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "2147483648",
            "1e400",
            "9".repeat(900),
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"'\\\"; drop table state; --\"",
            "\"NEAR(\"",
            "\"" + "a".repeat(5_000) + "\"",
            "[]",
            "[null]",
            "[[[[1]]]]",
            "{}",
            "{\"\":{\"\":[]}}",
            "[" + "\"x\",".repeat(2_000) + "\"x\"]");

    private final ShippedServer served;
    private final Bystander bystander;

    HostileInputTest(Shipped shipped) {
        this.served = ShippedServer.start(
                shipped.engine(),
                ShippedServer.settings(
                        ShippedServer.http(HttpSettings.DEFAULT.idleTimeout(), VALUES.size()), shipped.connections()));
        this.bystander = new Bystander(served);
    }

    @BeforeAll
    void othersAreServedBefore() {
        bystander.isServed();
    }

    @AfterAll
    void othersAreServedAfter() throws InterruptedException {
        try (served) {
            bystander.leave();
            ShippedServer.await(() -> served.server().workers().underWay() == 0, "the last operation to end");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void refusesHostileDocuments(String what, String document) throws IOException, InterruptedException {
        HttpResponse<String> response =
                served.post(JsonObject.of("query", document).encode(), GRAPHQL);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertIsTold(response);
    }

    static Stream<Arguments> documents() {
        String nestedLists = "[".repeat(2_000) + "]".repeat(2_000);
        return Stream.of(
                arguments("deep nesting", "{ " + "state { capital ".repeat(2_000) + "}".repeat(2_000) + "}"),
                arguments("deep nesting of nothing", "{a".repeat(2_400) + "}".repeat(2_400)),
                arguments("deep nesting of braces", "{".repeat(4_999)),
                arguments("deep nesting of lists", "{ node(id: " + nestedLists + ") { id } }"),
                arguments(
                        "deep nesting of objects",
                        "{ node(id: " + "{a:".repeat(1_500) + "1" + "}".repeat(1_500) + ") { id } }"),
                arguments(
                        "deep nesting of types",
                        "query ($a: " + nestedLists.replace("[]", "[Int]") + ") { __typename }"),
                arguments(
                        "deep nesting of inline fragments",
                        "{" + "... {".repeat(1_200) + "a" + "}".repeat(1_200) + "}"),
                arguments("flood of aliases", "{" + numbered(201, " a%d: __typename") + "}"),
                arguments("flood of fields", "{ dataset {" + " title".repeat(5_000) + "} }"),
                arguments("flood of directives", "{ __typename" + " @skip(if: false)".repeat(900) + " }"),
                arguments("flood of unknown directives", "{ __typename" + " @a".repeat(2_400) + " }"),
                arguments("flood of variables", "query (" + numbered(1_000, " $v%d: Int") + ") { __typename }"),
                arguments("flood of operations", numbered(1_200, " query Q%d { __typename }")),
                arguments("flood of unknown fields", "{" + numbered(4_000, " f%d") + "}"),
                arguments("flood of arguments", "{ node(" + numbered(1_500, " a%d: 1") + ") { id } }"),
                arguments("flood of descriptions", "\"\"\"a\"\"\" ".repeat(3_000) + "{ __typename }"),
                arguments(
                        "chain of fragments",
                        "{ ...F0 }" + numbered(100, " fragment F%d on Query { ...F%d }")
                                + " fragment F100 on Query { __typename }"),
                arguments(
                        "doubling fragments",
                        "{ ...F0 }" + numbered(90, " fragment F%d on Query { ...F%2$d ...F%2$d }")
                                + " fragment F90 on Query { a: __typename }"),
                arguments(
                        "doubling nested fragments",
                        "{ dataset { organisation { ...F0 } } }"
                                + numbered(
                                        28,
                                        " fragment F%d on Organisation { a: parent { ...F%2$d } b: parent { ...F%2$d }"
                                                + " }")
                                + " fragment F28 on Organisation { id }"),
                arguments("cycle of fragments", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"),
                arguments("cycle of one fragment", "{ ...A } fragment A on Query { ...A }"),
                arguments(
                        "cycle of unused fragments",
                        "{ __typename } fragment A on Query { ...B } fragment B on Query { ...A }"),
                arguments("conflicting fields", "{" + numbered(60, " a: node(id: %d) { id }") + "}"),
                arguments(
                        "introspection in a circle",
                        "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } }"
                                + " } } } } }"),
                arguments("unclosed string", "{ node(id: \""),
                arguments("unclosed block string", "{ node(id: \"\"\"" + "a\n".repeat(2_000)),
                arguments(
                        "surrogate without its other half",
                        "{ node(id: \"\ud800\") { id } }".replace("{ id }", "{ \ud800 }")),
                arguments("escaped surrogate without its other half", "{ node(id: \"\\ud800\") { id } }"),
                arguments("escapes beyond Unicode", "{ node(id: \"\\u{110000}\") { id } }"),
                arguments("null characters", "{ __typename \u0000 }"),
                arguments("only a byte order mark", "\ufeff"),
                arguments("a huge number", "{ states(first: " + "9".repeat(10_000) + ") { totalCount } }"),
                arguments("a huge exponent", "{ states(first: 1e999999999) { totalCount } }"),
                arguments("an unknown type", "query ($a: Nothing) { node(id: $a) { id } }"),
                arguments("a type definition", "type Query { a: Int }"),
                arguments("an extension", "extend type Query { a: Int } { __typename }"),
                arguments("spaces", " ".repeat(60_000)),
                arguments("a comment", "#".repeat(49_000)),
                arguments("nothing", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void refusesHostileBodies(String what, byte[] body) throws IOException, InterruptedException {
        HttpResponse<String> response = post(body);
        assertThat(response.statusCode()).as(response.body()).isIn(400, 413);
        assertIsTold(response);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("no JSON", utf8("{\"query\":")),
                arguments("two values", utf8("{\"query\":\"{__typename}\"}{}")),
                arguments("single quotes", utf8("{'query':'{__typename}'}")),
                arguments("a trailing comma", utf8("{\"query\":\"{__typename}\",}")),
                arguments("not a number", utf8("{\"query\":\"{__typename}\",\"variables\":{\"a\":NaN}}")),
                arguments(
                        "a number too long",
                        utf8("{\"query\":\"{__typename}\",\"variables\":{\"a\":" + "9".repeat(100_000) + "}}")),
                arguments("nested arrays", utf8("[".repeat(100_000))),
                arguments("nested objects", utf8("{\"a\":".repeat(40_000))),
                arguments(
                        "nested variables",
                        utf8("{\"query\":\"{__typename}\",\"variables\":{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000)
                                + "}}")),
                arguments("a byte that UTF-8 never has", bytes("{\"query\":\"{__typename}\",\"a\":\"", 0xff, "\"}")),
                arguments("an overlong form", bytes("{\"query\":\"{__typename}\",\"a\":\"", 0xc0, "\u0000\"}")),
                arguments("a surrogate in UTF-8", new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}),
                arguments("UTF-16", "{\"query\":\"{__typename}\"}".getBytes(StandardCharsets.UTF_16)),
                arguments("UTF-32", "{\"query\":\"{__typename}\"}".getBytes(StandardCharsets.UTF_32)),
                arguments("only null characters", new byte[100]),
                arguments("a comment", utf8("{\"query\":\"{__typename}\"/**/}")),
                arguments("a comment up to the end", utf8("{\"query\":\"{__typename}\"} // ")),
                arguments("a control character", utf8("{\"query\":\"{__typename}\n\"}")),
                arguments("too many bytes", utf8("{\"query\":\"" + " ".repeat(300_000) + "\"}")),
                arguments(
                        "too large a batch",
                        utf8("[" + "{\"query\":\"{__typename}\"},".repeat(50) + "{\"query\":\"{__typename}\"}]")),
                arguments("a batch of anything", utf8("[1,null,[],\"a\",{}]")),
                arguments("a document that is an object", utf8("{\"query\":{\"query\":{}}}")),
                arguments(
                        "a variable that is null where an argument has a default",
                        utf8(
                                "{\"query\":\"query($a: Int) { path(from: \\\"kaz\\\", to: \\\"chn\\\", maxLength: $a) { length } }\","
                                        + "\"variables\":{\"a\":null}}")),
                arguments(
                        "a variable that is null where a condition has a default",
                        utf8(
                                "{\"query\":\"query($a: Boolean = true) { __typename @skip(if: $a) }\",\"variables\":{\"a\":null}}")),
                arguments("variables that are a list", utf8("{\"query\":\"{__typename}\",\"variables\":[[]]}")),
                arguments("a wrong persisted query", utf8("{\"extensions\":{\"persistedQuery\":{\"sha256Hash\":{}}}}")),
                arguments("a persisted query that is none", utf8("{\"extensions\":{\"persistedQuery\":true}}")));
    }

    @Test
    void executesWhatIsOddAndWellFormed() throws IOException, InterruptedException {
        for (String body : List.of(
                "{\"query\":\"{__typename}\",\"query\":\"{__typename}\"}",
                "{\"query\":\"{__typename}\",\"operationName\":null,\"variables\":null,\"extensions\":null}",
                "{\"query\":\"{__typename}\",\"variables\":{" + "\"a\":1,".repeat(30_000) + "\"b\":2}}",
                "{\"query\":\"{__typename}\",\"variables\":{\"a\":[" + "1,".repeat(100_000) + "2]}}",
                "{\"query\":\"{__typename}\",\"variables\":{\"a\":" + "[".repeat(900) + "]".repeat(900) + "}}",
                "{\"query\":\"{__typename}\",\"variables\":{\"\\ud800\":\"\\udfff\"}}")) {
            assertThat(served.post(body, GRAPHQL).body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
        }
    }

    @Test
    void tellsOfOperationNamesThatCannotBe() throws IOException, InterruptedException {
        for (String name : List.of("\\ud800", "\\u0000", "a".repeat(100_000), "<script>")) {
            HttpResponse<String> response =
                    served.post("{\"query\":\"{__typename}\",\"operationName\":\"" + name + "\"}", GRAPHQL);
            assertThat(response.statusCode()).isEqualTo(400);
            assertIsTold(response);
        }
    }

    /** Each entry field with each of its arguments out of a variable of each wrong sort. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("entryFields")
    void refusesWrongValuesOfArguments(String field, List<String> documents) throws IOException, InterruptedException {
        for (String document : documents) {
            String batch = VALUES.stream()
                    .map(value -> "{\"query\":"
                            + new JsonArray().add(document).encode().replaceAll("^\\[|]$", "")
                            + ",\"variables\":{\"v\":" + value + "}}")
                    .collect(Collectors.joining(",", "[", "]"));
            HttpResponse<String> response = served.post(batch, "application/json");
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            JsonArray answers = new JsonArray(response.body());
            for (int i = 0; i < VALUES.size(); i++) {
                assertThat(answers.getJsonObject(i).encode())
                        .as("%s with %.100s", document, VALUES.get(i))
                        .doesNotContain("INTERNAL_SERVER_ERROR");
            }
        }
    }

    static Stream<Arguments> entryFields() {
        return new Sdl()
                .object("Query").getFieldDefinitions().stream()
                        .filter(field -> !field.getArguments().isEmpty())
                        .map(field -> arguments(
                                field.getName(),
                                field.getArguments().stream()
                                        .map(argument -> document(field, argument))
                                        .toList()));
    }

    private static String document(GraphQLFieldDefinition field, GraphQLArgument hostile) {
        String arguments = field.getArguments().stream()
                .filter(argument -> argument.equals(hostile) || GraphQLTypeUtil.isNonNull(argument.getType()))
                .map(argument ->
                        argument.getName() + ": " + (argument.equals(hostile) ? "$v" : "\"summit-2017-astana\""))
                .collect(Collectors.joining(", "));
        boolean leaf = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLScalarType;
        return "query ($v: " + GraphQLTypeUtil.simplePrint(hostile.getType()) + ") { " + field.getName() + "("
                + arguments + ")" + (leaf ? "" : " { __typename }") + " }";
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void answersOddAddresses(String path) throws IOException, InterruptedException {
        try (RawClient client = new RawClient(served)) {
            client.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(client.status()).isBetween(200, 499);
        }
    }

    static Stream<String> addresses() {
        return Stream.of(
                "/graphql?query=%",
                "/graphql?query=%zz",
                "/graphql?query=%ff",
                "/graphql?query={__typename}&query={__typename}",
                "/graphql?query={__typename}&variables=%5B",
                "/graphql?query={__typename}&variables=" + "%5B".repeat(4_000),
                "/graphql?" + "a=1&".repeat(3_000),
                "/graphql?query={__typename}&operationName=%ED%A0%80",
                "/graphql?documentId=%00",
                "/graphiql/?example=%",
                "/graphiql/?example=%zz",
                "/graphiql/?query=%",
                "/graphiql?%zz",
                "/graphiql/%",
                "/graphiql/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "/graphiql/..%5c..%5c",
                "/%",
                "/%zz",
                "/%00",
                "//",
                "/../../etc/passwd",
                "/health/ready?%",
                "/schema.graphqls?%zz",
                "*",
                "http://",
                "http://other.example/graphql?query={__typename}",
                "http://[/graphql",
                "/graphql#fragment",
                "/" + "a/".repeat(5_000),
                "/\u00e9");
    }

    private HttpResponse<String> post(byte[] body) throws IOException, InterruptedException {
        URI address = served.address("http", "/graphql");
        return served.client()
                .send(
                        HttpRequest.newBuilder(address)
                                .timeout(ShippedServer.PATIENCE)
                                .header("Content-Type", "application/json")
                                .header("Accept", GRAPHQL)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** The answer is a GraphQL response with errors that the client can do something about. */
    private static void assertIsTold(HttpResponse<String> response) {
        JsonArray errors = new JsonObject(response.body()).getJsonArray("errors");
        assertThat(errors).isNotEmpty();
        assertThat(response.body()).doesNotContain("INTERNAL_SERVER_ERROR", "\"data\"");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String before, int odd, String after) {
        byte[] head = utf8(before);
        byte[] tail = utf8(after);
        byte[] all = new byte[head.length + 1 + tail.length];
        System.arraycopy(head, 0, all, 0, head.length);
        all[head.length] = (byte) odd;
        System.arraycopy(tail, 0, all, head.length + 1, tail.length);
        return all;
    }

    /** So many copies of a text, each with its number and the next. */
    private static String numbered(int times, String format) {
        return IntStream.range(0, times)
                .mapToObj(i -> format.formatted(i, i + 1))
                .collect(Collectors.joining());
    }
}
