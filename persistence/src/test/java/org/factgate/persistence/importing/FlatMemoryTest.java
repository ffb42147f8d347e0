package org.factgate.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.factgate.persistence.jooq.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many records there are, costs no memory. */
final class FlatMemoryTest {
    private static final int DOCUMENTS = 10_000;

    @TempDir
    private Path folder;

    /** The invented records alone, if they were kept, would take more. */
    @Test
    void aStoreOfManyRecordsIsBuiltInASmallHeap() throws IOException, InterruptedException {
        Path store = folder.resolve("store.db");

        Process building = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.io.tmpdir=" + folder,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Building.class.getName(),
                        store.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = building.waitFor(2, TimeUnit.MINUTES);
        building.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(building.exitValue()).isZero();
        assertThat(StoreRows.<Integer>read(store, dsl -> dsl.fetchCount(Tables.DOCUMENT)))
                .isGreaterThan(DOCUMENTS);
    }

    /** The process that does it. */
    static final class Building {
        private Building() {}

        public static void main(String[] arguments) {
            Importer.enlarge(
                    DatasetFolder.shipped(),
                    new Enlargement(DOCUMENTS, 1),
                    Path.of(arguments[0]),
                    ImportProgress.UNHEARD);
        }
    }
}
