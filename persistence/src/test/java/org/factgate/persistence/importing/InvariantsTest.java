package org.factgate.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One edit of a valid dataset for each invariant, and what is said of it. */
final class InvariantsTest {
    @TempDir
    private Path folder;

    private LeagueDataset dataset;

    @BeforeEach
    void writeDataset() {
        dataset = LeagueDataset.in(folder);
    }

    @Test
    void theSmallDatasetIsValid() {
        assertThat(dataset.errors()).isEmpty();
    }

    @Test
    void membershipsOfOneStateDoNotOverlap() {
        dataset.with("memberships.yaml", "to: \"2002-06-07\"", "to: \"2002-06-08\"");

        assertThat(dataset.errors())
                .containsExactly(
                        "memberships.yaml:28: the period overlaps that of membership-bor-observer (memberships.yaml:16),"
                                + " expected one status of a state in an organisation at a time");
    }

    @Test
    void membershipsThatMayOverlapAreAccepted() {
        dataset.with("memberships.yaml", "to: \"2002-06-07\"", "to: \"2002-06\"");

        assertThat(dataset.errors()).isEmpty();
    }

    @Test
    void oneStateChairsAtATime() {
        dataset.with("chairmanships.yaml", "to: \"2002-06-07\"", "to: \"2002-06-08\"");

        assertThat(dataset.errors())
                .containsExactly("chairmanships.yaml:17: the period overlaps that of chair-ard (chairmanships.yaml:2),"
                        + " expected one chair of an organisation at a time");
    }

    @Test
    void theChairIsAMember() {
        dataset.with("chairmanships.yaml", "id: chair-ard\n    state: ard", "id: chair-ard\n    state: bor");

        assertThat(dataset.errors())
                .containsExactly("chairmanships.yaml:3: state: \"bor\" is not a member all the time that it chairs"
                        + " org-league, expected a membership over the whole period");
    }

    @Test
    void aTermOfTheChairEndsWithASummitOfItsOrganisation() {
        dataset.with("summits.yaml", "id: summit-2002\n    body: body-council", "id: summit-2002\n    body: org-un");

        assertThat(dataset.errors())
                .containsExactly("chairmanships.yaml:7: concludingSummit: the summit is not one of org-league,"
                        + " expected a summit of a body of org-league");
    }

    @Test
    void anOfficeHasOneHolderAtATime() {
        dataset.with("tenures.yaml", "endUnknown: true", "to: \"2005\"")
                .with("tenures.yaml", "to: \"2004-01-01\"", "to: \"2004-02-01\"");

        assertThat(dataset.errors())
                .containsExactly("tenures.yaml:17: the period overlaps that of tenure-ann (tenures.yaml:2),"
                        + " expected one holder of an office at a time, others acting: true");
    }

    @Test
    void anActingHolderMayOverlap() {
        dataset.with("tenures.yaml", "endUnknown: true", "acting: true\n    to: \"2005\"")
                .with("tenures.yaml", "to: \"2004-01-01\"", "to: \"2004-02-01\"");

        assertThat(dataset.errors()).isEmpty();
    }

    @Test
    void aPeriodStartsBeforeItEnds() {
        dataset.with("memberships.yaml", "to: \"2002-06-07\"", "to: \"2001-06-15\"");

        assertThat(dataset.errors())
                .containsExactly(
                        "memberships.yaml:21: to: 2001-06-15 is not after from 2001-06-15, expected a later date");
    }

    @Test
    void theFirstDayOfAMeetingIsNotAfterItsLast() {
        dataset.with("summits.yaml", "endDate: \"2001-06-15\"", "endDate: \"2001-06-13\"")
                .with("documents.yaml", "    adoptedAt: summit-2001\n", "");

        assertThat(dataset.errors())
                .containsExactly("summits.yaml:8: endDate: 2001-06-13 lies before startDate 2001-06-14,"
                        + " expected the same date or a later one");
    }

    @Test
    void aDocumentIsAdoptedDuringItsMeeting() {
        dataset.with("documents.yaml", "adoptedOn: \"2001-06-15\"", "adoptedOn: \"2001-06-16\"");

        assertThat(dataset.errors())
                .containsExactly("documents.yaml:8: adoptedOn: 2001-06-16 is not a day of summit-2001,"
                        + " expected a date from 2001-06-14 to 2001-06-15");
    }

    @Test
    void foundersAreMembers() {
        dataset.with("memberships.yaml", "MEMBER\n    founding", "OBSERVER\n    founding")
                .write("chairmanships.yaml", "chairmanships: []\n");

        assertThat(dataset.errors())
                .containsExactly(
                        "memberships.yaml:5: membershipStatus: a founder is given as OBSERVER, expected MEMBER");
    }

    @Test
    void foundersBeginWhenTheOrganisationWasFounded() {
        dataset.with("organisations.yaml", "founded: \"2001-06-15\"", "founded: \"2001-06-14\"");

        assertThat(dataset.errors())
                .containsExactly("memberships.yaml:7: from: a founder's membership begins on 2001-06-15,"
                        + " expected 2001-06-14, when org-league was founded");
    }

    @Test
    void aDocumentIsNotInForceBeforeItsAdoption() {
        dataset.with("documents.yaml", "inForceFrom: \"2003\"", "inForceFrom: \"2001-05\"");

        assertThat(dataset.errors())
                .containsExactly("documents.yaml:9: inForceFrom: 2001-05 lies before adoptedOn 2001-06-15,"
                        + " expected the same date or a later one");
    }

    @Test
    void onlyTreatiesAreAccededTo() {
        dataset.with("documents.yaml", "documentKind: CHARTER", "documentKind: DECLARATION");

        assertThat(dataset.errors())
                .containsExactly("documents.yaml:18: accessions: the document is a DECLARATION,"
                        + " expected accessions only to CHARTER, TREATY, CONVENTION, AGREEMENT or PROTOCOL");
    }

    @Test
    void symbolsAreUnique() {
        dataset.with("documents.yaml", "LN/2", "LN/1");

        assertThat(dataset.errors())
                .containsExactly("documents.yaml:29: symbol: \"LN/1\" is taken, first by doc-charter at"
                        + " documents.yaml:2, expected no two records with the same");
    }

    @Test
    void codesOfStatesAreUnique() {
        dataset.with("states.yaml", "alpha2: BO", "alpha2: AD").with("states.yaml", "\"902\"", "\"901\"");

        assertThat(dataset.errors())
                .containsExactly(
                        "states.yaml:27: alpha2: \"AD\" is taken, first by ard at states.yaml:2,"
                                + " expected no two records with the same",
                        "states.yaml:29: m49: \"901\" is taken, first by ard at states.yaml:2,"
                                + " expected no two records with the same");
    }

    @Test
    void addressesOfSourcesAreUnique() {
        dataset.with("sources.yaml", "https://daily.example/", "https://league.example/gazette");

        assertThat(dataset.errors())
                .containsExactly("sources.yaml:12: url: \"https://league.example/gazette\" is taken, first by"
                        + " src-gazette at sources.yaml:2, expected no two records with the same");
    }

    @Test
    void aStateIsKnownByItsAlpha3Code() {
        dataset.with("states.yaml", "alpha3: BOR", "alpha3: BRA");

        assertThat(dataset.errors())
                .containsExactly("states.yaml:26: id: \"bor\" is not the code of the state, expected \"bra\"");
    }

    @Test
    void aBodyIsNoPartOfItself() {
        dataset.with("organisations.yaml", "    predecessor: org-circle\n", "    parent: body-council\n");

        assertThat(dataset.errors())
                .containsExactly(
                        "organisations.yaml:10: parent: org-league leads back to itself, expected parent to form no"
                                + " circle",
                        "organisations.yaml:36: parent: body-council leads back to itself, expected parent to form no"
                                + " circle");
    }

    @Test
    void nothingSucceedsItself() {
        dataset.with("organisations.yaml", "predecessor: org-circle", "predecessor: org-league");

        assertThat(dataset.errors())
                .containsExactly("organisations.yaml:10: predecessor: org-league leads back to itself,"
                        + " expected predecessor to form no circle");
    }

    @Test
    void topicsHaveTwoLevels() {
        dataset.with("topics.yaml", "    parent: topic-economy\n", "    parent: topic-economy-paths\n")
                .withMore("topics.yaml", "  - id: topic-economy-paths\n    parent: topic-economy\n")
                .withMore("topics.yaml", "    name:\n      en: Paths\n    citations:\n      - source: src-gazette\n");

        assertThat(dataset.errors())
                .containsExactly("topics.yaml:8: parent: topic-economy-paths has a parent itself,"
                        + " expected at most two levels of topics");
    }

    @Test
    void aPrincipleIsNoPartOfItself() {
        dataset.with("principles.yaml", "partOf: principle-spirit", "partOf: principle-trust");

        assertThat(dataset.errors())
                .containsExactly("principles.yaml:8: partOf: principle-trust leads back to itself,"
                        + " expected partOf to form no circle");
    }

    @Test
    void everyRecordIsCited() {
        dataset.with("offices.yaml", "    citations:\n      - source: src-gazette\n", "");

        assertThat(dataset.errors())
                .singleElement()
                .asString()
                .startsWith("offices.yaml:2: the key citations is missing, expected a list");
    }

    @Test
    void aDisputeNamesAFieldAndSaysWhatTheOtherSourceStates() {
        dataset.with("states.yaml", "field: name\n        source", "source")
                .with("states.yaml", "        says: It is called Borealia.\n", "");

        assertThat(dataset.errors())
                .containsExactly(
                        "states.yaml:41: the key field is missing, expected text",
                        "states.yaml:41: the key says is missing, expected text");
    }

    @Test
    void aCitationBearsOnAKeyOfItsKind() {
        dataset.with("states.yaml", "- field: name", "- field: motto");

        assertThat(dataset.errors())
                .singleElement()
                .asString()
                .startsWith("states.yaml:41: field: \"motto\" is no key of states, expected one of id, alpha2, ");
    }

    @Test
    void everyEntityHasAnEnglishName() {
        dataset.with("states.yaml", "      en: Ardenia\n", "");

        assertThat(dataset.errors()).containsExactly("states.yaml:7: the key en is missing, expected text");
    }

    @Test
    void onlyPlannedMeetingsAndEndsLieAhead() {
        dataset.with("summits.yaml", "    planned: true\n", "")
                .with("memberships.yaml", "from: \"2002-06-07\"", "from: \"2002-06-07\"\n    to: \"2007\"")
                .with("chairmanships.yaml", "from: \"2002-06-07\"", "from: \"2002-06-07\"\n    to: \"2006\"");

        assertThat(dataset.errors())
                .containsExactly("summits.yaml:31: startDate: 2006-06 lies after coversUntil 2005-12-31 of"
                        + " dataset.yaml, expected an earlier date (only planned meetings and ends lie ahead)");
    }

    @Test
    void latitudeAndLongitudeComeTogetherAndInRange() {
        dataset.with("summits.yaml", "      longitude: -76.5\n", "").with("states.yaml", "43.25667", "143.25667");

        assertThat(dataset.errors())
                .containsExactly(
                        "states.yaml:15: latitude: \"143.25667\" is wrong, expected degrees from -90 to 90",
                        "states.yaml:16: only one of latitude and longitude is given, expected both or neither",
                        "summits.yaml:12: only one of latitude and longitude is given, expected both or neither");
    }

    @Test
    void claimsAreNumberedFromOneWithoutGaps() {
        dataset.with("claims.yaml", "ordinal: 2", "ordinal: 3");

        assertThat(dataset.errors())
                .containsExactly("claims.yaml:15: ordinal: 3 leaves a gap,"
                        + " expected the claims of the source numbered from 1 to 2");
    }

    @Test
    void nobodyTakesPartTwiceInOneCapacity() {
        dataset.with("participations.yaml", "meeting: summit-2002", "meeting: summit-2001");

        assertThat(dataset.errors())
                .containsExactly(
                        "participations.yaml:11: meeting, participant, capacity: \"summit-2001, ard, MEMBER\" is taken,"
                                + " first by part-2001-ard at participations.yaml:2, expected no two records with the"
                                + " same");
    }

    @Test
    void aLinkWithTheUnitedNationsHasEitherADayOrAPeriod() {
        dataset.with("un-links.yaml", "    from: \"2004\"\n", "");

        assertThat(dataset.errors()).containsExactly("un-links.yaml:2: expected either date or from, and not both");
    }
}
