package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How many records of each kind the sheets have and the dataset has, with the reason where they differ: {@code counts.csv}. */
@ExtendWith(ShippedDataset.class)
final class CountsTest {
    private final ShippedFacts facts;

    CountsTest(Shipped shipped) {
        this.facts = new ShippedFacts(shipped);
    }

    @Test
    void theDatasetHasAsManyRecordsOfEachKindAsTheTableSays() throws IOException {
        Map<String, Integer> expected = new TreeMap<>();
        for (List<String> row : rows()) {
            expected.put(row.get(0), Integer.valueOf(row.get(2)));
        }

        Map<String, Integer> counted = new TreeMap<>();
        facts.data("{ dataset { counts { typeName count } } }")
                .getJsonObject("dataset")
                .getJsonArray("counts")
                .forEach(count -> counted.put(
                        ((JsonObject) count).getString("typeName"), ((JsonObject) count).getInteger("count")));
        assertThat(counted).isEqualTo(expected);
    }

    @Test
    void aDifferenceFromTheSheetsHasAReason() throws IOException {
        assertThat(rows())
                .allMatch(row -> row.get(1).equals(row.get(2)) == row.get(3).isEmpty());
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/counts.csv")).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }
}
