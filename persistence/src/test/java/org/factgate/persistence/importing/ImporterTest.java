package org.factgate.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.factgate.persistence.store.StoreCheck;
import org.factgate.persistence.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImporterTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path place;

    private LeagueDataset dataset;
    private Path store;

    @BeforeEach
    void writeDataset() {
        dataset = LeagueDataset.in(folder);
        store = place.resolve("store.db");
    }

    @Test
    void reportsAllErrorsAtOnceAndLeavesTheFormerStoreAsItWas() throws IOException {
        Importer.build(dataset.open(), store);
        byte[] former = Files.readAllBytes(store);
        dataset.with("states.yaml", "    alpha2: BO\n", "")
                .with("documents.yaml", "topic-economy-roads", "topic-economy-rails")
                .with("memberships.yaml", "to: \"2002-06-07\"", "to: \"2002-06-08\"")
                .with("summits.yaml", "\"2002-06-07\"", "\"2002-06-31\"")
                .with("principles.yaml", "id: principle-trust", "id: topic-economy")
                .write("claims.yaml", "claims:\n  - id: claim-1\n   source: src-daily\n");

        InvalidDatasetException failure =
                catchThrowableOfType(InvalidDatasetException.class, () -> Importer.build(dataset.open(), store));

        assertThat(failure.errors().stream().map(error -> error.file() + ":" + error.line()))
                .containsExactly(
                        "claims.yaml:3",
                        "documents.yaml:39",
                        "memberships.yaml:28",
                        "principles.yaml:7",
                        "states.yaml:26",
                        "summits.yaml:23");
        assertThat(failure).hasMessage("""
                the dataset has 6 errors:
                claims.yaml:3: broken YAML: expected <block end>, but found '<block mapping start>', expected YAML 1.2
                documents.yaml:39: topics: the id "topic-economy-rails" is unknown, expected the id of a record of topics.yaml
                memberships.yaml:28: the period overlaps that of membership-bor-observer (memberships.yaml:16), expected one status of a state in an organisation at a time
                principles.yaml:7: id: "topic-economy" is taken, first by topics.yaml:2, expected an id of its own
                states.yaml:26: the key alpha2 is missing, expected two capital letters (ISO 3166-1)
                summits.yaml:23: startDate: "2002-06-31" is wrong, expected YYYY, YYYY-MM or YYYY-MM-DD, a date of the calendar""");
        assertThat(store).hasBinaryContent(former);
        assertThat(filesBesideStore()).containsExactly("store.db");
    }

    @Test
    void leavesNothingBehindWhereTheStoreCannotBePut() throws IOException {
        Files.createDirectories(store.resolve("in the way"));

        assertThatThrownBy(() -> Importer.build(dataset.open(), store))
                .isInstanceOf(StoreException.class)
                .hasMessage("IO_ERROR: the store cannot be moved to " + store + ": Is a directory");

        assertThat(filesBesideStore()).containsExactly("store.db");
    }

    @Test
    void leavesNothingButTheStore() throws IOException {
        Importer.build(dataset.open(), store);
        Importer.build(dataset.open(), store);

        assertThat(filesBesideStore()).containsExactly("store.db");
    }

    @Test
    void doesNotLetWhatAnotherToolLeftBesideAFormerStoreChangeTheNewOne() throws IOException, SQLException {
        Importer.build(dataset.open(), store);
        Path journal = place.resolve("store.db-journal");
        byte[] halfChange;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("pragma cache_spill = 1; pragma cache_size = 1");
            statement.executeUpdate("update registry set note = hex(zeroblob(3000))");
            halfChange = Files.readAllBytes(journal);
            connection.rollback();
        }
        Files.write(journal, halfChange);

        Importer.build(dataset.with("topics.yaml", "en: Roads", "en: Streets").open(), store);

        assertThat(filesBesideStore()).containsExactly("store.db");
        assertThat(StoreCheck.whyNot(store, dataset.open().fingerprint())).isEmpty();
    }

    @Test
    void tellsHowFarItHasCome() {
        List<ImportProgress.Step> steps = new ArrayList<>();

        Importer.build(dataset.open(), store, (step, done, all) -> {
            assertThat(done).isLessThanOrEqualTo(all);
            steps.add(step);
        });

        assertThat(steps.stream().distinct()).containsExactly(ImportProgress.Step.values());
        assertThat(steps).isSorted();
    }

    @Test
    void countsWhatItBroughtIn() {
        assertThat(Importer.build(dataset.open(), store).counts())
                .containsEntry("states", 2)
                .containsEntry("councilMeetings", 1)
                .containsEntry("citations", 35);
    }

    @Test
    void buildsTheSameRowsFromTheSameFiles() {
        Path other = place.resolve("other.db");

        Importer.build(dataset.open(), store);
        Importer.build(dataset.open(), other);

        assertThat(StoreRows.of(other)).isEqualTo(StoreRows.of(store)).doesNotContainValue(List.of());
    }

    @Test
    void knowsTheSameFilesByTheirFingerprint() {
        String fingerprint = dataset.open().fingerprint();

        assertThat(fingerprint).matches("[0-9a-f]{64}").isEqualTo(dataset.open().fingerprint());
        assertThat(dataset.write("README.md", "Not part of it.").open().fingerprint())
                .isEqualTo(fingerprint);
        assertThat(dataset.withMore("topics.yaml", "# a remark\n").open().fingerprint())
                .isNotEqualTo(fingerprint);
    }

    @Test
    void importsTheFilesAsTheyWereWhenTheFolderWasOpened() {
        DatasetFolder opened = dataset.open();
        dataset.without("topics.yaml");

        assertThat(Importer.build(opened, store).counts()).containsEntry("topics", 2);
    }

    private List<String> filesBesideStore() throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
