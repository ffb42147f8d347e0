package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factgate.server.ShippedServer.GRAPHQL;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GraphQL over HTTP, clause by clause: each name is the clause that the test holds. */
@ExtendWith(ShippedDataset.class)
class GraphQlOverHttpTest {
    private static final String OK = "{\"data\":{\"__typename\":\"Query\"}}";
    private static final String ASK = "{\"query\":\"{__typename}\"}";

    private final ShippedServer served;

    GraphQlOverHttpTest(ShippedServer served) {
        this.served = served;
    }

    @Test
    @DisplayName("A server MUST support responses using the application/graphql-response+json media type.")
    void givesTheMediaTypeOfTheSpecification() throws IOException, InterruptedException {
        HttpResponse<String> response = served.post(ASK, GRAPHQL);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains(GRAPHQL + "; charset=utf-8");
        assertThat(response.body()).isEqualTo(OK);
    }

    @ParameterizedTest
    @DisplayName(
            "The server MUST respect the given Accept header and use the highest priority media type that it supports.")
    @ValueSource(
            strings = {
                "application/json;q=0.9, application/graphql-response+json;q=0.8",
                "application/json",
                "*/*",
                "application/*;q=0.1",
                "text/html, application/json;q=0.5"
            })
    void respectsAccept(String accept) throws IOException, InterruptedException {
        assertThat(served.post(ASK, accept).headers().firstValue("Content-Type"))
                .contains("application/json; charset=utf-8");
    }

    @ParameterizedTest
    @DisplayName("If no supported media type is acceptable, the server SHOULD respond with 406 Not Acceptable.")
    @ValueSource(strings = {"text/html", "application/json;q=0", "application/json; charset=iso-8859-1"})
    void refusesOtherMediaTypes(String accept) throws IOException, InterruptedException {
        assertThat(served.post(ASK, accept).statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @DisplayName("If the Content-Type of the request is not supported, status code 415 SHOULD be used.")
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "application/json; charset=utf-16"
            })
    void refusesOtherContentTypes(String contentType) throws IOException, InterruptedException {
        assertThat(served.send("POST", "/graphql", ASK, "Content-Type", contentType)
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    @DisplayName("If the request uses an unsupported HTTP method, status code 405 SHOULD be used, with Allow.")
    void refusesOtherMethods() throws IOException, InterruptedException {
        HttpResponse<String> response = served.send("DELETE", "/graphql", "");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, POST, QUERY, OPTIONS");
    }

    @Test
    @DisplayName("If a mutation is attempted via the GET verb, status code 405 SHOULD be used.")
    void refusesMutationsByGet() throws IOException, InterruptedException {
        HttpResponse<String> response = served.get("mutation { __typename }", "Accept", GRAPHQL);
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("POST");
    }

    @ParameterizedTest
    @DisplayName("Invalid parameters: status code 400 (the audit's reading).")
    @ValueSource(
            strings = {
                "{\"qeury\":\"{__typename}\"}",
                "{\"query\":7}",
                "{\"query\":\"{__typename}\",\"variables\":[7]}",
                "{\"query\":\"{__typename}\",\"operationName\":{}}",
                "{\"query\":\"{__typename}\",\"extensions\":\"x\"}",
                "[]",
                "7",
                "null",
                "{",
                ""
            })
    void refusesRequestsThatAreNotWellFormed(String body) throws IOException, InterruptedException {
        assertThat(served.post(body, "application/json").statusCode()).isEqualTo(400);
        assertThat(served.post(body, GRAPHQL).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @DisplayName("If the response does not contain data, the status is 4xx; 200 for application/json.")
    @ValueSource(
            strings = {
                "{",
                "{ nothing }",
                "query A { __typename } query B { __typename }",
                "query ($id: ID!) { __typename }"
            })
    void tellsByTheStatusThatNothingWasExecuted(String query) throws IOException, InterruptedException {
        HttpResponse<String> response = served.get(query, "Accept", GRAPHQL);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).startsWith("{\"errors\":[").doesNotContain("\"data\"");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(served.get(query, "Accept", "application/json").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("The parameters of a POST are those of its body; its address changes nothing.")
    void readsOnlyTheBodyOfAPost() throws IOException, InterruptedException {
        assertThat(served.send("POST", "/graphql?query=%7Bnothing%7D", ASK, "Content-Type", "application/json")
                        .body())
                .isEqualTo(OK);
    }

    @Test
    @DisplayName("QUERY: safe as GET, with a body as POST.")
    void answersTheMethodQuery() throws IOException, InterruptedException {
        HttpResponse<String> response = served.send("QUERY", "/graphql", ASK, "Content-Type", "application/json");
        assertThat(response.body()).isEqualTo(OK);
        assertThat(response.headers().firstValue("ETag")).isPresent();
    }

    @Test
    @DisplayName("RFC 9110, section 13.1.2: If-None-Match with the tag of the answer is answered with 304.")
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

    @Test
    @DisplayName("Automatic persisted queries: not found, registered, found.")
    void keepsDocumentsByHash() throws IOException, InterruptedException {
        String hash = "ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38";
        String persisted = "\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}";
        assertThat(served.post("{" + persisted + "}", "application/json").body())
                .isEqualTo("{\"errors\":[{\"message\":\"PersistedQueryNotFound\",\"extensions\":{\"code\":"
                        + "\"PERSISTED_QUERY_NOT_FOUND\"}}]}");
        String registration = "{\"query\":\"{__typename}\"," + persisted + "}";
        assertThat(served.post(registration, "application/json").body()).isEqualTo(OK);
        assertThat(served.post("{" + persisted + "}", "application/json").body())
                .isEqualTo(OK);
    }

    @Test
    @DisplayName("Pages of other origins may not read answers unless a setting says so.")
    void givesNoPermissionToOtherOrigins() throws IOException, InterruptedException {
        HttpResponse<String> response = served.get("{__typename}", "Origin", "https://example.org");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
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
