package org.factgate.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SchemaTextTest {
    @Test
    void everyFileOfTheFolderIsAConceptAndEveryConceptHasAFile() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(SchemaText.class.getResource("/schema")).toURI());
        List<String> files;
        try (Stream<Path> paths = Files.list(folder)) {
            files = paths.map(path -> path.getFileName().toString()).toList();
        }

        assertThat(SchemaText.CONCEPTS)
                .doesNotHaveDuplicates()
                .map(concept -> concept + ".graphqls")
                .containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void theWholeIsTheConceptsOneAfterTheOther() {
        assertThat(SchemaText.all())
                .startsWith(SchemaText.of(SchemaText.CONCEPTS.getFirst()))
                .endsWith(SchemaText.of(SchemaText.CONCEPTS.getLast()));
    }

    @Test
    void refusesAConceptThatItDoesNotHave() {
        assertThatThrownBy(() -> SchemaText.of("starship"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no /schema/starship.graphqls");
    }
}
