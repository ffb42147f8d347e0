package org.factgate.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files as other editors, systems and people with bad intentions leave them: read all the same, or refused with file and line. */
final class UntidyFilesTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private LeagueDataset dataset;
    private Path people;

    @BeforeEach
    void writeDataset() {
        dataset = LeagueDataset.in(folder);
        people = folder.resolve("people.yaml");
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        Files.writeString(people, "\ufeff" + Files.readString(people));

        assertThat(dataset.errors()).isEmpty();
    }

    @Test
    void linesMayEndAsOnWindowsAndAreCountedTheSame() throws IOException {
        String text = Files.readString(people);

        Files.writeString(people, text.replace("\n", "\r\n"));
        assertThat(dataset.errors()).isEmpty();
        Files.writeString(
                people, text.replace("nationality: ard", "nationality: nowhere").replace("\n", "\r\n"));
        assertThat(dataset.errors())
                .containsExactly("people.yaml:5: nationality: the id \"nowhere\" is unknown,"
                        + " expected the id of a record of states.yaml");
        Files.writeString(people, text.replace("en: Bob", "en: B\u0007b").replace("\n", "\r\n"));
        assertThat(dataset.errors())
                .containsExactly(
                        "people.yaml:10: broken YAML: a character that YAML does not allow, expected YAML 1.2");
    }

    @Test
    void lineEndsWithinATextAreTheSameOnAllSystems() throws IOException {
        dataset.with("people.yaml", "en: Bob", "en: |-\n        Bob\n        the Second");
        Importer.build(dataset.open(), elsewhere.resolve("unix.db"));
        Files.writeString(people, Files.readString(people).replace("\n", "\r\n"));
        Importer.build(dataset.open(), elsewhere.resolve("windows.db"));

        assertThat(rowsWithoutFingerprint(elsewhere.resolve("windows.db")))
                .isEqualTo(rowsWithoutFingerprint(elsewhere.resolve("unix.db")));
    }

    @Test
    void tabsDoNotIndent() {
        dataset.with("people.yaml", "    nationality: ard", "\tnationality: ard");

        assertThat(dataset.errors())
                .singleElement()
                .asString()
                .startsWith("people.yaml:5: broken YAML: ")
                .contains("\\t(TAB)")
                .endsWith(", expected YAML 1.2");
    }

    @Test
    void otherEncodingsAreRefused() throws IOException {
        String text = Files.readString(people).replace("Ann", "Änne");
        for (Charset charset : new Charset[] {
            StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("UTF-32")
        }) {
            Files.write(people, text.getBytes(charset));

            assertThat(dataset.errors())
                    .as(charset.name())
                    .containsExactly("people.yaml:1: in UTF-16 or UTF-32, expected text in UTF-8");
        }
        Files.write(people, text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(dataset.errors()).containsExactly("people.yaml:4: not UTF-8, expected text in UTF-8");
        Files.write(people, new byte[1]);
        assertThat(dataset.errors())
                .containsExactly("people.yaml:1: broken YAML: a character that YAML does not allow, expected YAML 1.2");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aliasesThatMultiplyAreRefusedAtTheFirstAnchor() {
        StringBuilder laughs = new StringBuilder("people:\n  - &l0 ha\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("  - &l%d [*l%d, *l%d]%n".formatted(i, i - 1, i - 1));
        }

        assertThat(dataset.write("people.yaml", laughs.toString()).errors())
                .containsExactly(
                        "people.yaml:2: the anchor &l0 is not allowed, expected every value to be written out");
    }

    @Test
    void anAliasOfNothingIsRefused() {
        dataset.with("people.yaml", "en: Bob", "en: *bob");

        assertThat(dataset.errors()).singleElement().asString().startsWith("people.yaml:10: ");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void deepNestingIsRefusedWithItsLine() {
        String error = ": more than 32 levels of values in values, expected fewer";

        assertThat(dataset.write("people.yaml", "people:\n" + " [\n".repeat(1_000_000))
                        .errors())
                .containsExactly("people.yaml:33" + error);
        assertThat(dataset.write("people.yaml", "{a:\n".repeat(1_000_000)).errors())
                .containsExactly("people.yaml:33" + error);
        assertThat(dataset.write("people.yaml", "people:\n  " + "- ".repeat(100_000) + "a\n")
                        .errors())
                .containsExactly("people.yaml:2" + error);
        assertThat(dataset.write("people.yaml", "people: " + "[".repeat(1_000_000))
                        .errors())
                .containsExactly("people.yaml:1" + error);
    }

    @Test
    void aHugeFileIsRefusedBeforeItIsRead() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(people.toFile(), "rw")) {
            file.setLength(FolderReader.MOST_BYTES + 1L);
        }

        assertThat(dataset.errors())
                .containsExactly("people.yaml:1: the file is too large, expected at most 67108864 bytes");
    }

    @Test
    void keysThatStandTwiceAreRefusedAtAnyDepth() {
        dataset.with("people.yaml", "      en: Bob", "      en: Bob\n      en: Robert")
                .with("dataset.yaml", "licence: CC0-1.0", "licence: CC0-1.0\nlicence: MIT")
                .withMore("topics.yaml", "topics: []\n");

        assertThat(dataset.errors())
                .containsExactly(
                        "dataset.yaml:5: the key licence stands twice, first on line 4, expected it once",
                        "people.yaml:11: the key en stands twice, first on line 10, expected it once",
                        "topics.yaml:1: wrong top of the file, expected the one key topics with a list");
    }

    @Test
    void whatIsNoTextIsRefusedEvenWhereItIsEscaped() {
        dataset.with("people.yaml", "en: Ann", "en: \"A\\0nn\"")
                .with("people.yaml", "en: Bob", "en: \"Bo\\uD800b\"")
                .with("topics.yaml", "en: Roads", "en: \"Ro\\x1bads\"");

        assertThat(dataset.errors())
                .contains(
                        "people.yaml:4: en: the value has a character that is no text, expected text",
                        "topics.yaml:10: en: the value has a character that is no text, expected text");
        assertThat(dataset.errors()).anyMatch(error -> error.startsWith("people.yaml:10: "));
    }

    @Test
    void aSecondDocumentInAFileIsRefused() {
        dataset.withMore("people.yaml", "---\npeople: []\n");

        assertThat(dataset.errors()).singleElement().asString().startsWith("people.yaml:");
    }

    @Test
    void tagsMakeNothingButAnError() {
        dataset.with("people.yaml", "en: Bob", "en: !!java.net.URL [\"https://league.example/\"]");

        assertThat(dataset.errors()).containsExactly("people.yaml:10: en: a list is given, expected text");
    }

    @Test
    void aLinkWithinTheFolderIsFollowed() throws IOException {
        Path real = Files.createDirectory(folder.resolve("..2026")).resolve("people.yaml");
        Files.move(people, real);
        Files.createSymbolicLink(people, Path.of("..2026", "people.yaml"));

        assertThat(dataset.errors()).isEmpty();
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() throws IOException {
        Path outside = elsewhere.resolve("people.yaml");
        Files.move(people, outside);
        Files.createSymbolicLink(people, outside);

        assertThat(dataset.errors())
                .containsExactly("people.yaml:1: the link leads out of the folder, expected a file in it");
        Files.delete(outside);
        assertThat(dataset.errors())
                .containsExactly("people.yaml:1: the link leads nowhere, expected a file in the folder");
    }

    @Test
    void whatIsNoFileIsRefused() throws IOException {
        Files.delete(people);
        Files.createDirectory(people);

        assertThat(dataset.errors()).containsExactly("people.yaml:1: no regular file, expected one");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPipeIsRefusedAndNotWaitedFor() throws IOException, InterruptedException {
        Path tool = Path.of("/usr/bin/mkfifo");
        assumeTrue(Files.isExecutable(tool), "this system has named pipes");
        Files.delete(people);
        assertThat(new ProcessBuilder(tool.toString(), people.toString())
                        .start()
                        .waitFor())
                .isZero();

        assertThat(dataset.errors()).containsExactly("people.yaml:1: no regular file, expected one");
    }

    @Test
    void whatEditorsPutBesideAFileDoesNotCount() throws IOException {
        Files.createSymbolicLink(folder.resolve(".#people.yaml"), Path.of("ann@desk.4711"));
        Files.writeString(folder.resolve(".people.yaml.swp"), "b0VIM");
        Files.writeString(folder.resolve("people.yaml~"), "people: {");

        assertThat(dataset.errors()).isEmpty();
    }

    @Test
    void aFolderThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> DatasetFolder.of(folder.resolve("nowhere")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the dataset folder " + folder.resolve("nowhere") + " cannot be read");
    }

    private static Map<String, ?> rowsWithoutFingerprint(Path store) {
        Map<String, Object> rows = new TreeMap<>(StoreRows.of(store));
        rows.remove("dataset");
        return rows;
    }
}
