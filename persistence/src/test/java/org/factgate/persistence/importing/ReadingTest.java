package org.factgate.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of files, keys and values that do not have the form of a dataset. */
final class ReadingTest {
    @TempDir
    private Path folder;

    private LeagueDataset dataset;

    @BeforeEach
    void writeDataset() {
        dataset = LeagueDataset.in(folder);
    }

    @Test
    void aBrokenFileIsReportedAloneAndNotBlamedOnThoseWhoReferToIt() {
        dataset.write("people.yaml", "people:\n  - id: [person-ann\n");

        assertThat(dataset.errors())
                .containsExactly("people.yaml:3: broken YAML: expected ',' or ']', but got <stream end>,"
                        + " expected YAML 1.2");
    }

    @Test
    void aMissingFileIsReported() {
        assertThat(dataset.without("people.yaml").errors())
                .containsExactly("people.yaml:1: the file is missing, expected it in the folder");
    }

    @Test
    void anUnknownFileIsReported() {
        dataset.write("peoples.yaml", "people: []\n").write("README.md", "Other files do not count.");

        assertThat(dataset.errors())
                .singleElement()
                .asString()
                .startsWith("peoples.yaml:1: unknown file, expected one of chairmanships.yaml, claims.yaml, ");
    }

    @Test
    void anEmptyFileIsReported() {
        assertThat(dataset.write("people.yaml", "# nobody\n").errors())
                .containsExactly("people.yaml:1: the file is empty, expected a mapping at its top");
    }

    @Test
    void aFileHoldsOneListUnderItsKey() {
        assertThat(dataset.write("people.yaml", "persons: []\n").errors())
                .containsExactly("people.yaml:1: wrong top of the file, expected the one key people with a list");
    }

    @Test
    void aFileIsInUtf8() throws IOException {
        Files.write(folder.resolve("people.yaml"), new byte[] {'#', '\n', (byte) 0xff});

        assertThat(dataset.errors()).containsExactly("people.yaml:2: not UTF-8, expected text in UTF-8");
    }

    @Test
    void aCharacterThatYamlDoesNotAllowIsReportedWithItsLine() {
        dataset.with("people.yaml", "en: Bob", "en: \uD83D\uDE00 Bob\u0007");

        assertThat(dataset.errors())
                .containsExactly(
                        "people.yaml:10: broken YAML: a character that YAML does not allow, expected YAML 1.2");
    }

    @Test
    void anchorsAreRefused() {
        dataset.with("people.yaml", "citations:\n      - source: src-gazette\n  - id: person-bob", """
                citations: &all
                      - source: src-gazette
                  - id: person-bob""");

        assertThat(dataset.errors())
                .containsExactly(
                        "people.yaml:6: the anchor &all is not allowed, expected every value to be written out");
    }

    @Test
    void duplicateKeysAreRefused() {
        dataset.with("people.yaml", "nationality: ard", "nationality: ard\n    nationality: bor");

        assertThat(dataset.errors())
                .containsExactly("people.yaml:6: the key nationality stands twice, first on line 5, expected it once");
    }

    @Test
    void anUnknownKeyIsReportedWithTheKnownOnes() {
        dataset.with("people.yaml", "nationality: ard", "nation: ard");

        assertThat(dataset.errors())
                .containsExactly("people.yaml:5: unknown key \"nation\", expected one of"
                        + " id, name, names, nationality, summary, note, citations, disputes");
    }

    @Test
    void aMissingKeyIsReportedAtItsRecord() {
        dataset.with("memberships.yaml", "    from: \"2002-06-07\"\n", "");

        assertThat(dataset.errors())
                .contains("memberships.yaml:24: the key from is missing,"
                        + " expected YYYY, YYYY-MM or YYYY-MM-DD, a date of the calendar");
    }

    @Test
    void aNumberIsNoText() {
        dataset.with("tenures.yaml", "title: Secretary\n    from: \"2001", "title: 7\n    from: \"2001");

        assertThat(dataset.errors())
                .containsExactly("tenures.yaml:5: title: the number 7 without quotes is given, expected text");
    }

    @Test
    void aTextIsNoList() {
        dataset.with("initiatives.yaml", "proposedBy:\n      - ard", "proposedBy: ard");

        assertThat(dataset.errors())
                .containsExactly("initiatives.yaml:6: proposedBy: the text \"ard\" is given,"
                        + " expected a list, each item the id of a record of states.yaml");
    }

    @Test
    void anEmptyTextIsRefused() {
        dataset.with("memberships.yaml", "summary: A founder.", "summary:");

        assertThat(dataset.errors()).containsExactly("memberships.yaml:13: summary: the value is empty, expected text");
    }

    @Test
    void anEmptyListIsRefused() {
        dataset.with("initiatives.yaml", "proposedBy:\n      - ard", "proposedBy: []");

        assertThat(dataset.errors())
                .containsExactly("initiatives.yaml:6: proposedBy: the list is empty,"
                        + " expected at least one item or no such key");
    }

    @Test
    void anIdHasTheShapeOfAnId() {
        dataset.with("offices.yaml", "id: office-secretary", "id: office_secretary");

        assertThat(dataset.errors())
                .contains("offices.yaml:2: id: \"office_secretary\" is wrong, expected an id: lower-case letters and"
                        + " digits in words joined by hyphens, at most 120 characters");
    }

    @Test
    void anIdIsTakenOnceInAllFiles() {
        dataset.with("topics.yaml", "id: topic-economy-roads", "id: ini-roads")
                .with("documents.yaml", "    topics:\n      - topic-economy-roads\n", "");

        assertThat(dataset.errors())
                .containsExactly("initiatives.yaml:2: id: \"ini-roads\" is taken, first by topics.yaml:7,"
                        + " expected an id of its own");
    }

    @Test
    void anUnknownIdIsReportedWithTheKindExpected() {
        dataset.with("people.yaml", "nationality: ard", "nationality: arden");

        assertThat(dataset.errors())
                .containsExactly("people.yaml:5: nationality: the id \"arden\" is unknown,"
                        + " expected the id of a record of states.yaml");
    }

    @Test
    void anIdOfAnotherKindIsReported() {
        dataset.with("initiatives.yaml", "      - summit-2001", "      - body-council");

        assertThat(dataset.errors())
                .containsExactly("initiatives.yaml:16: meetings: \"body-council\" is a record of organisations.yaml,"
                        + " expected the id of a record of summits.yaml or a record of council-meetings.yaml");
    }

    @Test
    void anIdStandsOnceInAList() {
        dataset.with("documents.yaml", "      - ard\n      - bor", "      - ard\n      - ard");

        assertThat(dataset.errors())
                .containsExactly("documents.yaml:16: signatories: \"ard\" stands twice in the list, expected it once");
    }

    @Test
    void anUnknownWordIsReportedWithTheKnownOnes() {
        dataset.with("memberships.yaml", "OBSERVER", "ONLOOKER");

        assertThat(dataset.errors())
                .containsExactly("memberships.yaml:19: membershipStatus: \"ONLOOKER\" is wrong,"
                        + " expected one of MEMBER, OBSERVER, DIALOGUE_PARTNER, PARTNER, GUEST");
    }

    @Test
    void aDateIsADateOfTheCalendar() {
        dataset.with("cooperations.yaml", "2001-06", "2001-13").with("tenures.yaml", "to: \"2004-01-01\"", "to: 2004");

        assertThat(dataset.errors())
                .containsExactly(
                        "cooperations.yaml:6: date: \"2001-13\" is wrong,"
                                + " expected YYYY, YYYY-MM or YYYY-MM-DD, a date of the calendar",
                        "tenures.yaml:7: to: the number 2004 without quotes is given,"
                                + " expected YYYY, YYYY-MM or YYYY-MM-DD, a date of the calendar");
    }

    @Test
    void attestedDaysMayBeCoarseButAreDates() {
        dataset.with("tenures.yaml", "\"2002-01-01\"", "\"2002-01\"")
                .with("tenures.yaml", "\"2003-01-01\"", "\"2003-1\"");

        assertThat(dataset.errors())
                .containsExactly("tenures.yaml:10: attestedOn: \"2003-1\" is wrong,"
                        + " expected YYYY, YYYY-MM or YYYY-MM-DD, a date of the calendar");
    }

    @Test
    void degreesAreNumbersInRange() {
        dataset.with("states.yaml", "43.25667", ".inf").with("summits.yaml", "-76.5", "north");

        assertThat(dataset.errors())
                .contains(
                        "states.yaml:15: latitude: \".inf\" is wrong, expected degrees from -90 to 90",
                        "summits.yaml:13: longitude: the text \"north\" is given, expected degrees from -180 to 180");
    }

    @Test
    void anAddressIsAnAbsoluteUrl() {
        dataset.with("sources.yaml", "https://daily.example/", "daily.example");

        assertThat(dataset.errors())
                .containsExactly("sources.yaml:12: url: \"daily.example\" is wrong,"
                        + " expected an absolute http or https URL");
    }
}
