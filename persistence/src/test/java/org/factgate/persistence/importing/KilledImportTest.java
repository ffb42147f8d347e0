package org.factgate.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factgate.persistence.importing.ImportLoop.BUILT;
import static org.factgate.persistence.importing.ImportLoop.READY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.factgate.persistence.store.StoreCheck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that build stores are killed, or get in each other's way: there always is a whole store, old or new. */
final class KilledImportTest {
    /** So many processes with so many stores each: a hundred builds are hit wherever they are, at the cost of 13 virtual machines. */
    private static final int KILLS = Integer.getInteger("factgate.kills", 13);

    private static final int STORES = 8;

    @TempDir
    private static Path scratch;

    @TempDir
    private static Path former;

    @TempDir
    private static Path latter;

    /** What the stores of the two datasets hold. */
    private static List<Map<String, List<String>>> whole = List.of();

    private static String classPath = "";
    private static String classes = "";

    /** A first process, which ends by itself, leaves its classes, so that the others start in less time. */
    @BeforeAll
    static void buildBothOnce() throws IOException {
        LeagueDataset.in(former);
        LeagueDataset.in(latter).with("topics.yaml", "en: Roads", "en: Streets");
        Path store = scratch.resolve("first.db");
        Importer.build(DatasetFolder.of(former), store);
        Map<String, List<String>> one = StoreRows.of(store);
        Importer.build(DatasetFolder.of(latter), store);
        whole = List.of(one, StoreRows.of(store));
        classPath = ImportProcess.classPath(scratch);
        Path archive = scratch.resolve("classes.jsa");
        try (ImportProcess process = start(scratch, "-XX:ArchiveClassesAtExit=" + archive, 1, List.of(store))) {
            assertThat(process.end()).isZero();
        }
        classes = "-XX:SharedArchiveFile=" + archive;
    }

    @Test
    void aProcessKilledAtAnyPointLeavesWholeStoresAndNothingThatTheNextStartDoesNotClear() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path place = Files.createDirectory(scratch.resolve("killed"));
        List<Path> stores = IntStream.range(0, STORES)
                .mapToObj(number -> place.resolve("store" + number + ".db"))
                .toList();
        int interrupted = 0;
        for (int i = 0; i < KILLS; i++) {
            Path temporary = Files.createDirectory(scratch.resolve("tmp"));
            try (ImportProcess process = start(temporary, classes, 1_000, stores)) {
                process.await(READY, 1);
                process.await(BUILT, random.nextInt(2 * STORES));
                process.killAfter(Duration.ofNanos(random.nextLong(50_000_000)));
            }
            deleteAll(temporary);
            List<String> whole = stores.stream()
                    .filter(Files::exists)
                    .map(store -> store.getFileName().toString())
                    .toList();
            interrupted += names(place).size() - whole.size();

            stores.forEach(Importer::clear);

            assertThat(names(place)).as("kill %d with the seed %d", i, seed).isEqualTo(whole);
            for (Path store : stores) {
                assertWholeIfThere(store);
            }
        }
        // a build that is hit while it writes leaves two files
        assertThat(interrupted).as("files left, with the seed %d", seed).isGreaterThan(KILLS);
        assertThat(stores).allSatisfy(store -> assertThat(store).exists());
    }

    @Test
    void processesThatBuildTheSameStoreAtOnceDoNoHarm() throws IOException {
        Path place = Files.createDirectory(scratch.resolve("shared"));
        Path store = place.resolve("store.db");
        try (ImportProcess one = start(scratch, classes, 4, List.of(store, store));
                ImportProcess other = start(scratch, classes, 4, List.of(store, store))) {
            one.await(BUILT, 1);
            while (one.isAlive() && other.isAlive()) {
                assertWholeIfThere(store);
                Importer.clear(store);
            }
            assertThat(one.end() + other.end()).isZero();
        }
        assertThat(names(place)).containsExactly("store.db");
        assertThat(StoreRows.of(store)).isIn(whole);
    }

    private static ImportProcess start(Path temporary, String option, int rounds, List<Path> stores)
            throws IOException {
        return ImportProcess.start(classPath, temporary, option, rounds, List.of(former, latter), stores);
    }

    private static void assertWholeIfThere(Path store) {
        if (Files.exists(store)) {
            assertThat(StoreCheck.whyNot(store)).isEmpty();
            assertThat(StoreRows.of(store)).isIn(whole);
        }
    }

    private static List<String> names(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
