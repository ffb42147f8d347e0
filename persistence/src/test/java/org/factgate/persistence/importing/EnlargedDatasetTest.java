package org.factgate.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnlargedDatasetTest {
    private static final Enlargement ENLARGEMENT = new Enlargement(500, 7);

    @TempDir
    private static Path folder;

    private static Path store;
    private static ImportReport report;
    private static Dataset shipped;
    private static Dataset enlarged;

    @BeforeAll
    static void enlarge() {
        store = folder.resolve("enlarged.db");
        report = Importer.enlarge(DatasetFolder.shipped(), ENLARGEMENT, store, ImportProgress.UNHEARD);
        shipped = new DatasetReader(DatasetFolder.shipped(), new Problems()).read();
        enlarged = new EnlargedDataset(shipped, ENLARGEMENT);
    }

    @Test
    void holdsAllInvariants() {
        Problems problems = new Problems();

        Check.ALL.forEach(check -> check.check(enlarged, problems));
        enlarged.entries().forEach(entry -> conforms(entry.kind().shape(), entry.fields()));

        problems.throwIfAny();
    }

    @Test
    void addsRecordsInProportionToTheDocuments() {
        assertThat(added("documents")).isEqualTo(500);
        assertThat(added("participations")).isEqualTo(250);
        assertThat(added("people")).isEqualTo(50);
        assertThat(added("unLinks")).isEqualTo(50);
        assertThat(added("tenures")).isEqualTo(50);
        assertThat(added("sources")).isEqualTo(50);
        assertThat(added("offices")).isEqualTo(25);
        assertThat(added("councilMeetings")).isEqualTo(10);
        assertThat(added("organisations")).isEqualTo(5);
        assertThat(added("states")).isZero();
        assertThat(enlarged.size()).isEqualTo(enlarged.entries().count());
    }

    @Test
    void keepsTheDatasetsOwnRecordsAsTheyAre() {
        assertThat(shipped.entries().map(entry -> enlarged.find(entry.id())).toList())
                .isEqualTo(shipped.entries().toList());
        for (Kind kind : Kind.values()) {
            List<Entry> own = shipped.entries(kind).toList();
            assertThat(enlarged.entries(kind).limit(own.size()).toList()).isEqualTo(own);
        }
    }

    @Test
    void findsEachInventedRecordByItsId() {
        assertThat(enlarged.entries().map(entry -> enlarged.find(entry.id())).toList())
                .isEqualTo(enlarged.entries().toList());
        for (String unknown : List.of(
                "synthetic-document-500",
                "synthetic-document-007",
                "synthetic-document--1",
                "synthetic-document-",
                "synthetic-document",
                "synthetic-state-0",
                "synthetic-")) {
            assertThat(enlarged.find(unknown)).as(unknown).isNull();
        }
    }

    @Test
    void inventsTheSameFromTheSameSeedAndOtherThingsFromAnother(@TempDir Path league) {
        DatasetFolder small = LeagueDataset.in(league).open();
        Path one = folder.resolve("one.db");
        Path again = folder.resolve("again.db");
        Path other = folder.resolve("other.db");

        Importer.enlarge(small, new Enlargement(100, 7), one, ImportProgress.UNHEARD);
        Importer.enlarge(small, new Enlargement(100, 7), again, ImportProgress.UNHEARD);
        Importer.enlarge(small, new Enlargement(100, 8), other, ImportProgress.UNHEARD);

        assertThat(again).hasSameBinaryContentAs(one);
        assertThat(StoreRows.of(other).get("document"))
                .isNotEqualTo(StoreRows.of(one).get("document"));
    }

    @Test
    void hasAFingerprintOfItsOwn() {
        DatasetFolder folder = DatasetFolder.shipped();
        assertThat(List.of(
                        folder.fingerprint(),
                        ENLARGEMENT.fingerprint(folder),
                        new Enlargement(501, 7).fingerprint(folder),
                        new Enlargement(500, 8).fingerprint(folder)))
                .doesNotHaveDuplicates()
                .allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{64}"));
        assertThat(StoreRows.<String>read(
                        store, dsl -> String.valueOf(dsl.fetchValue("select fingerprint from dataset"))))
                .isEqualTo(new Enlargement(500, 7).fingerprint(folder));
    }

    @Test
    void saysThatItIsInvented() {
        assertThat(StoreRows.<String>read(store, dsl -> String.valueOf(dsl.fetchValue("select title from dataset"))))
                .isEqualTo(shipped.head().text("title") + ", enlarged with invented records");
    }

    @Test
    void refersToNothingThatIsNotThere() {
        assertThat(StoreRows.<Integer>read(
                        store, dsl -> dsl.fetch("pragma foreign_key_check").size()))
                .isZero();
    }

    @Test
    void enlargesADatasetWithFewRecordsAsWell(@TempDir Path league) {
        DatasetFolder small = LeagueDataset.in(league).open();

        ImportReport built =
                Importer.enlarge(small, new Enlargement(1, 1), folder.resolve("few.db"), ImportProgress.UNHEARD);
        ImportReport bigger =
                Importer.enlarge(small, new Enlargement(200, 1), folder.resolve("more.db"), ImportProgress.UNHEARD);

        int documents = Objects.requireNonNull(built.counts().get("documents")) - 1;
        assertThat(bigger.counts()).containsEntry("documents", documents + 200);
    }

    /** What the reader of files makes sure of. */
    private static void conforms(Shape shape, Value.Mapping fields) {
        assertThat(shape.keys().keySet()).containsAll(fields.values().keySet());
        for (Key key : shape.keys().values()) {
            Value value = fields.values().get(key.name());
            assertThat(value != null || !key.required()).as(key.name()).isTrue();
            if (value != null) {
                conforms(key.form(), value);
            }
        }
        for (Rule rule : shape.rules()) {
            assertThat(rule.check(fields)).isNull();
        }
    }

    private static void conforms(Form form, Value value) {
        switch (form) {
            case Form.Single single -> {
                Object content = ((Value.Scalar) value).content();
                // the words of languages are written as tags
                if (!(content instanceof String word && word.matches("EN|RU|ZH"))) {
                    assertThat(single.parse(content.toString())).isEqualTo(content);
                }
            }
            case Form.Group group -> conforms(group.shape(), (Value.Mapping) value);
            case Form.Items items -> ((Value.Items) value).values().forEach(item -> conforms(items.item(), item));
            case Form.Rows rows ->
                ((Value.Items) value).values().forEach(item -> conforms(rows.shape(), (Value.Mapping) item));
        }
    }

    private static long added(String kind) {
        long own = shipped.entries()
                .filter(entry -> entry.kind().key().equals(kind))
                .count();
        return Objects.requireNonNull(report.counts().get(kind)) - own;
    }
}
