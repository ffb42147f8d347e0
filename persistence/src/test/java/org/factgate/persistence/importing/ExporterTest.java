package org.factgate.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.factgate.persistence.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store becomes a dataset again. */
final class ExporterTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path place;

    @Test
    void theShippedDatasetComesBackByteForByte() throws IOException {
        Path store = place.resolve("store.db");
        Importer.build(DatasetFolder.shipped(), store);

        Exporter.toFolder(store, folder);

        for (String name : DatasetReader.fileNames()) {
            assertThat(Files.readString(folder.resolve(name))).as(name).isEqualTo(shipped(name));
        }
        assertThat(DatasetFolder.of(folder).fingerprint())
                .isEqualTo(DatasetFolder.shipped().fingerprint());
    }

    @Test
    void whatIsExportedIsImportedToTheSameStoreAndExportedTheSame() {
        LeagueDataset league = LeagueDataset.in(folder)
                .with("people.yaml", "en: Bob", "en: 'Bob: \"the #1\"'  # a remark that is lost")
                .with("topics.yaml", "topics:\n", "# Areas of work.\n#\n# Few.\n\ntopics:\n");
        Path store = place.resolve("store.db");
        Path again = place.resolve("again.db");
        Path exported = place.resolve("exported");
        Importer.build(league.open(), store);

        Exporter.toFolder(store, exported);
        Importer.build(DatasetFolder.of(exported), again);

        assertThat(rows(again)).isEqualTo(rows(store));
        assertThat(ExportedFiles.of(again, place)).isEqualTo(ExportedFiles.of(store, place));
        assertThat(exported.resolve("topics.yaml"))
                .content()
                .startsWith("# Areas of work.\n#\n# Few.\ntopics:\n  - id: topic-economy\n    name:\n");
        assertThat(exported.resolve("people.yaml")).hasContent("""
                people:
                  - id: person-ann
                    name:
                      en: Ann
                    nationality: ard
                    citations:
                      - source: src-gazette

                  - id: person-bob
                    name:
                      en: "Bob: \\"the #1\\""
                    citations:
                      - source: src-gazette
                """);
    }

    @Test
    void recordsAreHandedOutWithTheirKind() {
        Path store = place.resolve("store.db");
        Importer.build(LeagueDataset.in(folder).open(), store);
        List<String> kinds = new ArrayList<>();
        Map<String, Object> memberships = new TreeMap<>();

        Exporter.records(store, (kind, record) -> {
            kinds.add(kind);
            if (kind.equals("memberships")) {
                memberships.put(Objects.toString(record.get("id")), record);
            }
        });

        assertThat(kinds).startsWith("dataset", "sources", "sources", "states").endsWith("claims", "claims");
        assertThat(memberships.get("membership-ard"))
                .hasToString("{id=membership-ard, state=ard, organisation=org-league, membershipStatus=MEMBER,"
                        + " founding=true, from=2001-06-15, decidedAt=summit-2001,"
                        + " steps=[{kind=EFFECTIVE, date=2001-06-15, meeting=summit-2001}],"
                        + " summary=A founder., citations=[{source=src-gazette}]}");
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAsItIs() throws IOException {
        Path store = place.resolve("store.db");
        Importer.build(LeagueDataset.in(folder).open(), store);
        Path taken = Files.createDirectory(place.resolve("taken"));
        Files.writeString(taken.resolve("people.yaml"), "mine");

        assertThatThrownBy(() -> Exporter.toFolder(store, taken))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("it is not empty, expected an empty folder or none");

        assertThat(taken.resolve("people.yaml")).hasContent("mine");
        assertThat(taken).isDirectoryNotContaining("glob:**topics.yaml");
    }

    @Test
    void aFileThatIsNoStoreIsNotExported() throws IOException {
        Path store = Files.writeString(place.resolve("store.db"), "no store");

        assertThatThrownBy(() -> Exporter.toFolder(store, folder))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("FOREIGN: ");
    }

    private static Map<String, List<String>> rows(Path store) {
        Map<String, List<String>> rows = StoreRows.of(store);
        rows.remove("dataset");
        return rows;
    }

    private static String shipped(String name) throws IOException {
        try (var in = Objects.requireNonNull(ExporterTest.class.getResourceAsStream("/dataset/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
