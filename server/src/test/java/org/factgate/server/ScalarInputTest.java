package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the scalars take in, as the GraphQL specification has it in section 3.5. */
@ExtendWith(ShippedDataset.class)
class ScalarInputTest {
    private static final String THREE_STATES =
            "{\"data\":{\"states\":{\"nodes\":[{\"__typename\":\"State\"},{\"__typename\":\"State\"},{\"__typename\":\"State\"}]}}}";

    private final ShippedServer served;

    ScalarInputTest(ShippedServer served) {
        this.served = served;
    }

    @ParameterizedTest
    @DisplayName("Int takes whole numbers. JSON has one sort of numbers, so 3.0 in a variable is the whole number 3.")
    @ValueSource(strings = {"3", "3.0", "3e0", "30e-1"})
    void takesWholeNumbersAsVariables(String value) throws IOException, InterruptedException {
        assertThat(variable("Int", "states(first: $v) { nodes { __typename } }", value)
                        .body())
                .isEqualTo(THREE_STATES);
    }

    @ParameterizedTest
    @DisplayName("Int refuses all other values, strings with numeric content and what 32 bits do not hold among them.")
    @ValueSource(strings = {"3.5", "2147483648", "-2147483649", "1e400", "\"3\"", "true", "{}", "[[3]]"})
    void refusesOtherValuesAsVariables(String value) throws IOException, InterruptedException {
        assertIsRefused(variable("Int", "states(first: $v) { nodes { __typename } }", value), "BAD_USER_INPUT");
    }

    @ParameterizedTest
    @DisplayName("The grammar of documents tells Int and Float apart, so 3.0 as a literal is no Int.")
    @ValueSource(strings = {"3.0", "3.5", "3e0", "2147483648", "-2147483649", "\"3\"", "true", "{}", "[3]", "THREE"})
    void refusesOtherValuesAsLiterals(String value) throws IOException, InterruptedException {
        assertIsRefused(
                post("{ states(first: " + value + ") { nodes { __typename } } }", "{}"), "GRAPHQL_VALIDATION_FAILED");
    }

    @ParameterizedTest
    @DisplayName("ID takes strings and whole numbers, and refuses all else.")
    @CsvSource({"String, \"nobody\"", "Number, 7", "Long number, 99999999999999999999"})
    void takesStringsAndWholeNumbersAsIds(String what, String value) throws IOException, InterruptedException {
        String nobody = "{\"data\":{\"node\":null}}";
        assertThat(variable("ID!", "node(id: $v) { id }", value).body())
                .as(what)
                .isEqualTo(nobody);
        assertThat(post("{ node(id: " + value + ") { id } }", "{}").body())
                .as(what)
                .isEqualTo(nobody);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.5", "true", "{}", "[[\"a\"]]"})
    void refusesOtherValuesAsIds(String value) throws IOException, InterruptedException {
        assertIsRefused(variable("ID!", "node(id: $v) { id }", value), "BAD_USER_INPUT");
        if (!value.startsWith("[")) {
            assertIsRefused(post("{ node(id: " + value + ") { id } }", "{}"), "GRAPHQL_VALIDATION_FAILED");
        }
    }

    private HttpResponse<String> variable(String type, String field, String value)
            throws IOException, InterruptedException {
        return post("query ($v: " + type + ") { " + field + " }", "{\"v\":" + value + "}");
    }

    private HttpResponse<String> post(String query, String variables) throws IOException, InterruptedException {
        return served.post(
                "{\"query\":\"" + query.replace("\"", "\\\"") + "\",\"variables\":" + variables + "}",
                ShippedServer.GRAPHQL);
    }

    private static void assertIsRefused(HttpResponse<String> response, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.body()).contains("\"code\":\"" + code + "\"").doesNotContain("\"data\"");
    }
}
