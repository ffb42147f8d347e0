package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factgate.server.ShippedServer.GRAPHQL;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.factgate.server.http.request.StatusCodes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * GraphQL over HTTP, section by section: each name is the clause that the test holds, in the words of the specification where they ask
 * something of a server. What they leave open is stated as what this server does.
 */
@ExtendWith(ShippedDataset.class)
class GraphQlOverHttpTest {
    private static final String JSON = "application/json";
    private static final String OK = "{\"data\":{\"__typename\":\"Query\"}}";
    private static final String ASK = "{\"query\":\"{__typename}\"}";

    /** Its first field has an answer, its second one asks for a longer page than there may be. */
    private static final String PARTIAL =
            "{\"query\":\"{ state(alpha3: \\\"KAZ\\\") { alpha3 participations(first: 1000) { totalCount } } }\"}";

    private final ShippedServer served;
    private final Shipped shipped;

    GraphQlOverHttpTest(ShippedServer served, Shipped shipped) {
        this.served = served;
        this.shipped = shipped;
    }

    @Nested
    @DisplayName("URL")
    class Url {
        @ParameterizedTest
        @DisplayName(
                "A server MUST NOT require the client to use different URLs for different requests to the same schema.")
        @ValueSource(strings = {"{__typename}", "{__schema{queryType{name}}}", "query A {__typename}"})
        void servesAllUnderOneAddress(String query) throws IOException, InterruptedException {
            assertThat(served.get(query).statusCode()).isEqualTo(200);
            assertThat(served.post(JsonObject.of("query", query).encode(), GRAPHQL)
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        @DisplayName("It is RECOMMENDED to end the path component of the URL with /graphql; other paths are not found.")
        void endsWithGraphql() throws IOException, InterruptedException {
            assertThat(served.send("POST", "/", ASK, "Content-Type", JSON).statusCode())
                    .isEqualTo(405);
            assertThat(served.send("POST", "/other", ASK, "Content-Type", JSON).statusCode())
                    .isEqualTo(404);
        }

        @Test
        @DisplayName("Pages of other origins may not read answers unless a setting says so.")
        void givesNoPermissionToOtherOrigins() throws IOException, InterruptedException {
            HttpResponse<String> response = served.get("{__typename}", "Origin", "https://example.org");
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Nested
    @DisplayName("Serialization Format")
    class SerializationFormat {
        @ParameterizedTest
        @DisplayName("Servers MUST support JSON; where no encoding is indicated, utf-8 MUST be assumed.")
        @ValueSource(
                strings = {
                    JSON,
                    "application/json;charset=utf-8",
                    "application/json; charset=UTF-8",
                    "application/json; charset=\"utf-8\"",
                    "Application/JSON"
                })
        void readsUtf8(String contentType) throws IOException, InterruptedException {
            String name = "\"Ал-Иса́ 上海 🏔\"";
            HttpResponse<String> response = served.send(
                    "POST",
                    "/graphql",
                    "{\"query\":\"query ($q: String!) { state(alpha3: $q) { id } }\",\"variables\":{\"q\":" + name
                            + "}}",
                    "Content-Type",
                    contentType);
            assertThat(response.body()).isEqualTo("{\"data\":{\"state\":null}}");
        }

        @Test
        @DisplayName("What is no well-formed UTF-8 is refused, not repaired.")
        void refusesOtherBytes() throws IOException, InterruptedException {
            HttpResponse<String> response = served.client()
                    .send(
                            HttpRequest.newBuilder(address())
                                    .timeout(ShippedServer.PATIENCE)
                                    .header("Content-Type", JSON)
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(
                                            "{\"query\":\"{__typename}\",\"a\":\"é\"}"
                                                    .getBytes(StandardCharsets.ISO_8859_1)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(400);
        }

        private URI address() {
            return served.address("http", "/graphql");
        }
    }

    @Nested
    @DisplayName("Request Parameters")
    class RequestParameters {
        @ParameterizedTest
        @DisplayName("Specifying null for optional request parameters is equivalent to not specifying them at all.")
        @ValueSource(strings = {"operationName", "variables", "extensions"})
        void takesNull(String parameter) throws IOException, InterruptedException {
            String body = "{\"query\":\"{__typename}\",\"" + parameter + "\":null}";
            assertThat(served.post(body, GRAPHQL).body()).isEqualTo(OK);
            assertThat(served.post(body, JSON).body()).isEqualTo(OK);
        }

        @ParameterizedTest
        @DisplayName(
                "Parameters of the wrong type, or a missing query, are not a well-formed request: status code 400.")
        @ValueSource(
                strings = {
                    "{\"qeury\":\"{__typename}\"}",
                    "{\"query\":null}",
                    "{\"query\":7}",
                    "{\"query\":true}",
                    "{\"query\":[]}",
                    "{\"query\":{}}",
                    "{\"query\":\"{__typename}\",\"variables\":\"x\"}",
                    "{\"query\":\"{__typename}\",\"variables\":7}",
                    "{\"query\":\"{__typename}\",\"variables\":[7]}",
                    "{\"query\":\"{__typename}\",\"operationName\":7}",
                    "{\"query\":\"{__typename}\",\"operationName\":{}}",
                    "{\"query\":\"{__typename}\",\"extensions\":\"x\"}",
                    "{\"query\":\"{__typename}\",\"extensions\":[]}",
                    "[]",
                    "7",
                    "null"
                })
        void refusesRequestsThatAreNotWellFormed(String body) throws IOException, InterruptedException {
            for (String type : new String[] {JSON, GRAPHQL}) {
                HttpResponse<String> response = served.post(body, type);
                assertThat(response.statusCode()).isEqualTo(400);
                assertThat(code(response)).isEqualTo("BAD_REQUEST");
            }
        }

        @Test
        @DisplayName("operationName is the name of the operation in the document to execute.")
        void executesTheNamedOperation() throws IOException, InterruptedException {
            String document = "\"query A { a: __typename } query B { b: __typename }\"";
            assertThat(served.post("{\"query\":" + document + ",\"operationName\":\"B\"}", GRAPHQL)
                            .body())
                    .isEqualTo("{\"data\":{\"b\":\"Query\"}}");
        }

        @Test
        @DisplayName("variables are values for any variables defined by the operation.")
        void takesVariables() throws IOException, InterruptedException {
            assertThat(served.post(
                                    "{\"query\":\"query ($a: String!) { state(alpha3: $a) { alpha3 } }\","
                                            + "\"variables\":{\"a\":\"KAZ\",\"unknown\":1}}",
                                    GRAPHQL)
                            .body())
                    .isEqualTo("{\"data\":{\"state\":{\"alpha3\":\"KAZ\"}}}");
        }

        @Test
        @DisplayName("extensions are reserved for implementors: those that are unknown change nothing.")
        void ignoresUnknownExtensions() throws IOException, InterruptedException {
            assertThat(served.post("{\"query\":\"{__typename}\",\"extensions\":{\"mine\":[1]}}", GRAPHQL)
                            .body())
                    .isEqualTo(OK);
        }

        @Test
        @DisplayName("All other property names are reserved for future expansion, and ignored.")
        void ignoresOtherMembers() throws IOException, InterruptedException {
            assertThat(served.post("{\"query\":\"{__typename}\",\"other\":{\"query\":7}}", GRAPHQL)
                            .body())
                    .isEqualTo(OK);
        }
    }

    @Nested
    @DisplayName("GET")
    class Get {
        @Test
        @DisplayName("The parameters MUST be provided in the query component of the URL; variables as a JSON string.")
        void readsTheAddress() throws IOException, InterruptedException {
            HttpResponse<String> response = served.send(
                    "GET",
                    "/graphql?query=" + encoded("query Q($a: String!) { state(alpha3: $a) { alpha3 } }") + "&variables="
                            + encoded("{\"a\":\"KAZ\"}") + "&operationName=Q&extensions=" + encoded("{}") + "&other=1",
                    "");
            assertThat(response.body()).isEqualTo("{\"data\":{\"state\":{\"alpha3\":\"KAZ\"}}}");
        }

        @Test
        @DisplayName("Setting operationName to the empty string is equivalent to omitting it.")
        void takesAnEmptyNameForNone() throws IOException, InterruptedException {
            assertThat(served.send("GET", "/graphql?query=%7B__typename%7D&operationName=&variables=&extensions=", "")
                            .body())
                    .isEqualTo(OK);
        }

        @Test
        @DisplayName("operationName=null represents an operation with the name null.")
        void takesNullForAName() throws IOException, InterruptedException {
            assertThat(served.send(
                                    "GET",
                                    "/graphql?operationName=null&query="
                                            + encoded("query a { a: __typename } query null { __typename }"),
                                    "")
                            .body())
                    .isEqualTo(OK);
        }

        @ParameterizedTest
        @DisplayName("What is no JSON object, or given twice, is not a well-formed request: status code 400.")
        @ValueSource(
                strings = {
                    "variables=%7B",
                    "variables=7",
                    "variables=%5B%5D",
                    "extensions=null7",
                    "extensions=%22a%22",
                    "query=%7Ba%3A__typename%7D"
                })
        void refusesWrongParameters(String parameter) throws IOException, InterruptedException {
            assertThat(served.send("GET", "/graphql?query=%7B__typename%7D&" + parameter, "")
                            .statusCode())
                    .isEqualTo(400);
        }

        @ParameterizedTest
        @DisplayName("GET requests MUST NOT be used for executing mutation operations: 405, and execution is halted.")
        @ValueSource(strings = {GRAPHQL, JSON})
        void refusesMutations(String accept) throws IOException, InterruptedException {
            for (String method : new String[] {"GET", "HEAD"}) {
                HttpResponse<String> response = served.send(
                        method, "/graphql?query=" + encoded("mutation { __typename }"), "", "Accept", accept);
                assertThat(response.statusCode()).isEqualTo(405);
                assertThat(response.headers().firstValue("Allow")).contains("POST");
            }
        }

        @Test
        @DisplayName("HEAD is GET without the body (RFC 9110, section 9.3.2).")
        void answersHead() throws IOException, InterruptedException {
            HttpResponse<String> response = served.send("HEAD", "/graphql?query=%7B__typename%7D", "");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEmpty();
            assertThat(response.headers().firstValue("ETag"))
                    .isEqualTo(served.get("{__typename}").headers().firstValue("ETag"));
        }

        @Test
        @DisplayName("If-None-Match with the tag of the answer is answered with 304 (RFC 9110, section 13.1.2).")
        void answersNotModified() throws IOException, InterruptedException {
            HttpResponse<String> first = served.get("{__typename}");
            assertThat(first.headers().firstValue("Cache-Control")).contains("public, max-age=60");
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> second = served.get("{__typename}", "If-None-Match", tag);
            assertThat(second.statusCode()).isEqualTo(304);
            assertThat(second.body()).isEmpty();
            assertThat(served.get("{ a: __typename }", "If-None-Match", tag).statusCode())
                    .isEqualTo(200);
        }
    }

    @Nested
    @DisplayName("POST")
    class Post {
        @Test
        @DisplayName("A server MUST accept POST requests, encoded with application/json.")
        void isAccepted() throws IOException, InterruptedException {
            assertThat(served.post(ASK, GRAPHQL).body()).isEqualTo(OK);
        }

        @Test
        @DisplayName("If the client does not supply a Content-Type, the server SHOULD reject with the appropriate 4xx.")
        void refusesBodiesOfNoType() throws IOException, InterruptedException {
            assertThat(served.send("POST", "/graphql", ASK).statusCode()).isEqualTo(415);
        }

        @ParameterizedTest
        @DisplayName("A server MAY support other media types or encodings: this one does not, with 415.")
        @ValueSource(
                strings = {
                    "text/plain",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data",
                    "application/graphql",
                    "application/json; charset=utf-16"
                })
        void refusesOtherContentTypes(String contentType) throws IOException, InterruptedException {
            assertThat(served.send("POST", "/graphql", ASK, "Content-Type", contentType)
                            .statusCode())
                    .isEqualTo(415);
        }

        @Test
        @DisplayName("The parameters of a POST are those of its body; its address changes nothing.")
        void readsOnlyTheBody() throws IOException, InterruptedException {
            assertThat(served.send(
                                    "POST",
                                    "/graphql?query=%7Bnothing%7D&operationName=x&variables=7",
                                    ASK,
                                    "Content-Type",
                                    JSON)
                            .body())
                    .isEqualTo(OK);
        }

        @ParameterizedTest
        @DisplayName("JSON parsing failure: status code 400 in either media type.")
        @ValueSource(strings = {"NONSENSE", "{\"query\":", "{", ""})
        void refusesWhatIsNoJson(String body) throws IOException, InterruptedException {
            assertThat(served.post(body, JSON).statusCode()).isEqualTo(400);
            assertThat(served.post(body, GRAPHQL).statusCode()).isEqualTo(400);
        }
    }

    @Nested
    @DisplayName("Other methods")
    class OtherMethods {
        @ParameterizedTest
        @DisplayName("An unsupported method is answered with 405 and Allow (RFC 9110, section 15.5.6).")
        @ValueSource(strings = {"PUT", "DELETE", "PATCH", "INVENTED"})
        void refusesOtherMethods(String method) throws IOException, InterruptedException {
            HttpResponse<String> response = served.send(method, "/graphql", ASK, "Content-Type", JSON);
            assertThat(response.statusCode()).isEqualTo(405);
            assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, POST, QUERY, OPTIONS");
        }

        @Test
        @DisplayName("QUERY: safe as GET, with a body as POST.")
        void answersTheMethodQuery() throws IOException, InterruptedException {
            HttpResponse<String> response = served.send("QUERY", "/graphql", ASK, "Content-Type", JSON);
            assertThat(response.body()).isEqualTo(OK);
            assertThat(response.headers().firstValue("ETag")).isPresent();
            assertThat(served.send("QUERY", "/graphql", "{\"query\":\"mutation { a }\"}", "Content-Type", JSON)
                            .statusCode())
                    .isEqualTo(405);
        }
    }

    @Nested
    @DisplayName("Response Body")
    class Body {
        @Test
        @DisplayName("A server MUST support responses using application/graphql-response+json, in UTF-8.")
        void givesTheMediaTypeOfTheSpecification() throws IOException, InterruptedException {
            HttpResponse<String> response = served.post(ASK, GRAPHQL);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(type(response)).isEqualTo(GRAPHQL + "; charset=utf-8");
            assertThat(response.body()).isEqualTo(OK);
        }

        @Test
        @DisplayName("A server MUST support any request which accepts application/json.")
        void givesTheLegacyType() throws IOException, InterruptedException {
            HttpResponse<String> response = served.post(ASK, JSON);
            assertThat(type(response)).isEqualTo("application/json; charset=utf-8");
            assertThat(response.body()).isEqualTo(OK);
        }

        @ParameterizedTest
        @DisplayName(
                "The server MUST respect the given Accept header and use the highest priority media type that it supports.")
        @CsvSource(
                delimiter = '|',
                value = {
                    "application/json;q=0.9, application/graphql-response+json;q=0.8 | application/json",
                    "application/json;q=0.8, application/graphql-response+json;q=0.9 | application/graphql-response+json",
                    "application/graphql-response+json, application/json;q=0.9 | application/graphql-response+json",
                    "application/graphql-response+json; charset=utf-8, application/json; charset=utf-8 | application/graphql-response+json",
                    "application/json, application/graphql-response+json;q=0 | application/json",
                    "text/html, application/json;q=0.5 | application/json",
                    "*/*;q=0.1, application/graphql-response+json | application/graphql-response+json",
                    "*/* | application/json",
                    "application/*;q=0.1 | application/json",
                    "APPLICATION/JSON | application/json"
                })
        void respectsAccept(String accept, String given) throws IOException, InterruptedException {
            assertThat(type(served.post(ASK, accept))).isEqualTo(given + "; charset=utf-8");
            assertThat(type(served.get("{__typename}", "Accept", accept))).isEqualTo(given + "; charset=utf-8");
        }

        @Test
        @DisplayName("Without Accept the server chooses: the legacy type, which every client can read.")
        void choosesTheLegacyType() throws IOException, InterruptedException {
            assertThat(type(served.send("POST", "/graphql", ASK, "Content-Type", JSON)))
                    .isEqualTo("application/json; charset=utf-8");
        }

        @ParameterizedTest
        @DisplayName("When no supported media type is in Accept, respond with 406 and stop processing (RECOMMENDED).")
        @ValueSource(
                strings = {
                    "text/html",
                    "application/xml, text/*",
                    "application/json;q=0",
                    "application/json; charset=iso-8859-1"
                })
        void refusesOtherMediaTypes(String accept) throws IOException, InterruptedException {
            assertThat(served.post(ASK, accept).statusCode()).isEqualTo(406);
            assertThat(served.get("{__typename}", "Accept", accept).statusCode())
                    .isEqualTo(406);
        }

        @Test
        @DisplayName("Vary tells caches what the answer depends on (RFC 9110, section 12.5.5).")
        void variesByWhatItDependsOn() throws IOException, InterruptedException {
            assertThat(served.get("{__typename}").headers().allValues("Vary"))
                    .containsExactly("Accept, Accept-Encoding");
        }
    }

    /** What a well-formed request may run into, by the status that each media type has for it. */
    @Nested
    @DisplayName("Status Codes")
    class StatusesOfAnswers {
        @ParameterizedTest
        @DisplayName(
                "No data: 200 in application/json, which SHOULD NOT use 4xx; 400 in application/graphql-response+json.")
        @CsvSource(
                delimiter = '|',
                value = {
                    "GRAPHQL_PARSE_FAILED | {",
                    "GRAPHQL_VALIDATION_FAILED | { nothing }",
                    "OPERATION_RESOLUTION_FAILURE | query A { __typename } query B { __typename }",
                    "BAD_USER_INPUT | query ($id: ID!) { node(id: $id) { id } }"
                })
        void tellsThatNothingWasExecuted(String code, String query) throws IOException, InterruptedException {
            String body = JsonObject.of("query", query).encode();
            for (HttpResponse<String> response :
                    List.of(served.post(body, GRAPHQL), served.get(query, "Accept", GRAPHQL))) {
                assertThat(response.statusCode()).isEqualTo(400);
                assertIsRefused(response, code);
            }
            for (HttpResponse<String> response : List.of(served.post(body, JSON), served.get(query, "Accept", JSON))) {
                assertThat(response.statusCode()).isEqualTo(200);
                assertIsRefused(response, code);
            }
        }

        private static void assertIsRefused(HttpResponse<String> response, String code) {
            assertThat(response.body()).startsWith("{\"errors\":[").doesNotContain("\"data\"");
            assertThat(code(response)).isEqualTo(code);
            assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        }

        @ParameterizedTest
        @DisplayName(
                "If the response contains data, whatever errors beside, the server MUST use 2xx and SHOULD use 200.")
        @ValueSource(strings = {GRAPHQL, JSON})
        void tellsThatItWasExecuted(String type) throws IOException, InterruptedException {
            HttpResponse<String> response = served.post(PARTIAL, type);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(new JsonObject(response.body()).fieldNames()).contains("data", "errors");
        }

        @Test
        @DisplayName("If the client is not permitted to issue the request then the server SHOULD reply with 403.")
        void refusesWhatIsNotPermitted() throws IOException, InterruptedException {
            assertThat(served.post("{\"documentId\":\"sha256:0\"}", GRAPHQL).statusCode())
                    .isEqualTo(403);
        }
    }

    /** What the setting DRAFT changes. */
    @Nested
    @DisplayName("Status codes of the newer draft")
    class StatusesOfTheDraft {
        private final ShippedServer drafting = ShippedServer.start(
                shipped.engine(), ShippedServer.settings(ShippedServer.http(StatusCodes.DRAFT), shipped.connections()));

        @AfterEach
        void close() {
            drafting.close();
        }

        @ParameterizedTest
        @DisplayName("422 for what is well-formed and wrong, 400 for what cannot be read, never in the legacy type.")
        @CsvSource(
                delimiter = '|',
                value = {
                    "422 | {\"query\":\"{ nothing }\"}",
                    "422 | {\"query\":\"query A { __typename } query B { __typename }\"}",
                    "422 | {\"query\":\"query ($id: ID!) { node(id: $id) { id } }\"}",
                    "422 | {\"qeury\":\"{__typename}\"}",
                    "422 | {\"query\":\"{__typename}\",\"variables\":[7]}",
                    "400 | {\"query\":\"{\"}",
                    "400 | {\"query\":"
                })
        void tellsApartWhatIsWrong(int status, String body) throws IOException, InterruptedException {
            for (String accept : new String[] {GRAPHQL, JSON}) {
                HttpResponse<String> response = drafting.post(body, accept);
                assertThat(response.statusCode()).isEqualTo(status);
                assertThat(type(response)).isEqualTo(GRAPHQL + "; charset=utf-8");
            }
        }

        @Test
        @DisplayName(
                "Without Accept the server may respond with any content type it chooses: that of the specification.")
        void choosesTheTypeOfTheSpecification() throws IOException, InterruptedException {
            HttpResponse<String> response = drafting.send("POST", "/graphql", ASK, "Content-Type", JSON);
            assertThat(type(response)).isEqualTo(GRAPHQL + "; charset=utf-8");
            assertThat(response.body()).isEqualTo(OK);
            assertThat(drafting.send("POST", "/graphql", PARTIAL, "Content-Type", JSON)
                            .statusCode())
                    .isEqualTo(294);
        }

        @ParameterizedTest
        @DisplayName("Where Accept names no type, one of the server's preferred media types; else what it names.")
        @CsvSource(
                delimiter = '|',
                value = {
                    "*/* | application/graphql-response+json",
                    "application/*;q=0.1 | application/graphql-response+json",
                    "text/event-stream;q=0.1, */* | application/graphql-response+json",
                    "application/graphql-response+json;q=0, */* | application/json",
                    "application/json | application/json",
                    "application/json, */*;q=0.9 | application/json",
                    "application/json, application/graphql-response+json | application/graphql-response+json"
                })
        void respectsAccept(String accept, String given) throws IOException, InterruptedException {
            assertThat(type(drafting.post(ASK, accept))).isEqualTo(given + "; charset=utf-8");
        }

        @Test
        @DisplayName("294 for data with errors, 200 in the legacy type.")
        void tellsThatAnAnswerIsPartial() throws IOException, InterruptedException {
            assertThat(drafting.post(PARTIAL, GRAPHQL).statusCode()).isEqualTo(294);
            assertThat(drafting.post(PARTIAL, JSON).statusCode()).isEqualTo(200);
            assertThat(drafting.post(ASK, GRAPHQL).statusCode()).isEqualTo(200);
        }
    }

    @Nested
    @DisplayName("Beside the specification")
    class Beside {
        @Test
        @DisplayName("Automatic persisted queries: not found, registered, found.")
        void keepsDocumentsByHash() throws IOException, InterruptedException {
            String hash = "ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38";
            String persisted = "\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}";
            assertThat(served.post("{" + persisted + "}", JSON).body())
                    .isEqualTo("{\"errors\":[{\"message\":\"PersistedQueryNotFound\",\"extensions\":{\"code\":"
                            + "\"PERSISTED_QUERY_NOT_FOUND\"}}]}");
            String registration = "{\"query\":\"{__typename}\"," + persisted + "}";
            assertThat(served.post(registration, JSON).body()).isEqualTo(OK);
            assertThat(served.post("{" + persisted + "}", JSON).body()).isEqualTo(OK);
        }

        @Test
        @DisplayName("GraphiQL runs its own scripts and no others.")
        void servesGraphiQlUnderAStrictPolicy() throws IOException, InterruptedException {
            HttpResponse<String> response = served.send("GET", "/graphiql/?query=%3C/script%3E", "");
            assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'; script-src 'self' 'nonce-")
                    .doesNotContain("unsafe-eval");
            assertThat(response.body()).contains("<script nonce=\"").doesNotContain("<script>");
        }
    }

    private static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    /** The code of the first error. */
    private static String code(HttpResponse<String> response) {
        return new JsonObject(response.body())
                .getJsonArray("errors")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
