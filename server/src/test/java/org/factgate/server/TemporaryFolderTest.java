package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Temporary files of libraries: gone with the process, or with the next one. */
final class TemporaryFolderTest {
    @TempDir
    private Path dataset;

    @TempDir
    private Path place;

    @TempDir
    private Path temporary;

    @Test
    void whatAKilledProcessLeavesTheNextOneRemovesAndLeavesNothing() throws Exception {
        League.in(dataset);
        try (GatewayProcess killed = serve()) {
            killed.address();
            assertThat(names()).hasSize(1).allMatch(name -> name.startsWith("factgate-"));
        }
        // SIGKILL, as closing does it
        List<String> left = names();
        assertThat(left).hasSize(1);

        try (GatewayProcess next = serve();
                GatewayProcess beside = serve()) {
            next.address();
            beside.address();
            assertThat(names()).hasSize(2).doesNotContainAnyElementsOf(left);
            assertThat(next.stop().output()).isNotNull();
            assertThat(names()).hasSize(1);
            beside.stop();
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void whatIsNotOursStays() throws IOException {
        Path other = Files.createDirectory(temporary.resolve("factgate-of-somebody"));
        Files.writeString(other.resolve("file"), "theirs");
        Path left = Files.createDirectory(temporary.resolve("factgate-123"));
        Files.createFile(left.resolve("lock"));
        Files.createDirectories(left.resolve("vertx-1/deep"));
        Files.createSymbolicLink(left.resolve("link"), other);

        TemporaryFolder.in(temporary);

        assertThat(left).doesNotExist();
        assertThat(other.resolve("file")).hasContent("theirs");
    }

    private GatewayProcess serve() {
        return GatewayProcess.start(
                place,
                Map.of("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + temporary),
                "serve",
                "--dataset",
                dataset.toString(),
                "--port",
                "0");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
