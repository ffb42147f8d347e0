package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.factgate.server.http.Examples;
import org.factgate.server.http.Examples.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every worked example, with its whole answer. After a change of the dataset, {@code mvn test -Dexamples.write=true} writes the answers anew;
 * what changed is then read in review like any other change.
 */
@ExtendWith(ShippedDataset.class)
final class ExamplesTest {
    private static final Path ANSWERS = Path.of("src/test/resources/answers");

    private final ShippedFacts facts;

    ExamplesTest(Shipped shipped) {
        this.facts = new ShippedFacts(shipped);
    }

    static Stream<Example> examples() {
        return Examples.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void anExampleGivesItsWholeAnswer(Example example) throws IOException {
        JsonObject data = facts.data(example.document());

        if (Boolean.getBoolean("examples.write")) {
            Files.createDirectories(ANSWERS);
            Files.writeString(ANSWERS.resolve(example.name() + ".json"), data.encodePrettily() + "\n");
        }
        assertThat(data.encodePrettily() + "\n").isEqualTo(answer(example));
    }

    @Test
    void thereAreAtLeastTwentyEachWithATitleOfItsOwn() {
        assertThat(Examples.all()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(Examples.all())
                .extracting(Example::title)
                .doesNotHaveDuplicates()
                .allMatch(title -> title.length() > 20);
    }

    @Test
    void theQueryOfTheReadmeGivesTheAnswerThatStandsThere() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        String query = block(readme, "```graphql\n");
        String answer = block(readme, "```json\n");

        assertThat(new JsonObject().put("data", facts.data(query))).isEqualTo(new JsonObject(answer));
    }

    @Test
    void theFurtherQueriesOfTheReadmeRun() throws IOException {
        String[] parts = Files.readString(Path.of("..", "README.md")).split("```graphql\n", -1);

        assertThat(parts).hasSizeGreaterThan(5);
        for (int i = 1; i < parts.length; i++) {
            facts.data(parts[i].substring(0, parts[i].indexOf("```")));
        }
    }

    private static String block(String text, String opening) {
        int start = text.indexOf(opening) + opening.length();
        return text.substring(start, text.indexOf("```", start));
    }

    private static String answer(Example example) throws IOException {
        try (InputStream text = ExamplesTest.class.getResourceAsStream("/answers/" + example.name() + ".json")) {
            if (Boolean.getBoolean("examples.write")) {
                return Files.readString(ANSWERS.resolve(example.name() + ".json"));
            }
            assertThat(text).as("the answer of " + example.name()).isNotNull();
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
