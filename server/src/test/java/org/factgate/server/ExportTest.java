package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.factgate.persistence.importing.DatasetFolder;
import org.factgate.persistence.store.StoreCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command {@code export}. */
final class ExportTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path place;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private Path store;

    @BeforeEach
    void build() {
        League.in(folder);
        store = place.resolve("store.sqlite");
        assertThat(run("build", "--dataset", folder, "--store", store)).isZero();
    }

    @Test
    void writesAFolderFromWhichTheSameIsBuilt() {
        Path exported = place.resolve("exported");
        Path again = place.resolve("again");

        assertThat(run("export", "--store", store, "--to", exported)).isZero();
        assertThat(run("check", "--dataset", exported)).isZero();
        assertThat(run("build", "--dataset", exported, "--store", store)).isZero();
        assertThat(run("export", "--store", store, "--to", again)).isZero();

        assertThat(out.toString()).contains("Exported " + store + " to " + exported);
        String fingerprint = DatasetFolder.of(exported).fingerprint();
        assertThat(DatasetFolder.of(again).fingerprint()).isEqualTo(fingerprint);
        assertThat(StoreCheck.whyNot(store, fingerprint)).isEmpty();
    }

    @Test
    void writesAJsonObjectForEachRecord() throws IOException {
        Path lines = place.resolve("league.jsonl");

        assertThat(run("export", "--store", store, "--format", "JSONL", "--to", lines))
                .isZero();

        List<JsonObject> records =
                Files.readAllLines(lines).stream().map(JsonObject::new).toList();
        assertThat(records.getFirst().getString("title")).isEqualTo("Facts about the League");
        assertThat(records).extracting(record -> record.getString("kind")).contains("states", "unLinks");
        assertThat(records)
                .filteredOn(record -> "bor".equals(record.getString("id")))
                .containsExactly(new JsonObject("""
                {
                  "kind": "states", "id": "bor", "alpha2": "BO", "alpha3": "BOR", "m49": "902",
                  "name": {"en": "Boria"},
                  "region": {"name": "North", "m49": "001"}, "subregion": {"name": "Far North", "m49": "002"},
                  "citations": [{"source": "src-gazette"}],
                  "disputes": [{"field": "name", "source": "src-daily", "says": "It is called Borealia."}]
                }"""));
    }

    @Test
    void overwritesNothing() throws IOException {
        Path taken = Files.writeString(place.resolve("taken"), "mine");

        assertThat(run("export", "--store", store, "--format", "JSONL", "--to", taken))
                .isEqualTo(1);
        assertThat(run("export", "--store", store, "--to", folder)).isEqualTo(1);

        assertThat(taken).hasContent("mine");
        assertThat(errors.toString())
                .contains("factgate: the dataset cannot be exported to " + taken)
                .contains("factgate: the dataset cannot be exported to " + folder + ": ")
                .contains("it is not empty, expected an empty folder or none");
    }

    @Test
    void namesWhatIsWrongWithTheStore() {
        Path nowhere = place.resolve("nowhere.sqlite");

        assertThat(run("export", "--store", nowhere, "--to", place.resolve("exported")))
                .isEqualTo(1);

        assertThat(errors).hasToString("factgate: ABSENT: " + nowhere + " does not exist\n");
    }

    private int run(Object... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(errors, true));
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return line.execute(texts);
    }
}
