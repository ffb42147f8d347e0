package org.factgate.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factgate.persistence.jooq.Tables.CITATION;
import static org.factgate.persistence.jooq.Tables.DATASET;
import static org.factgate.persistence.jooq.Tables.DOCUMENT;
import static org.factgate.persistence.jooq.Tables.INITIATIVE;
import static org.factgate.persistence.jooq.Tables.LINK;
import static org.factgate.persistence.jooq.Tables.MEETING;
import static org.factgate.persistence.jooq.Tables.MEMBERSHIP;
import static org.factgate.persistence.jooq.Tables.NAME;
import static org.factgate.persistence.jooq.Tables.ORGANISATION;
import static org.factgate.persistence.jooq.Tables.ORGANISATION_CLOSURE;
import static org.factgate.persistence.jooq.Tables.PARTICIPATION;
import static org.factgate.persistence.jooq.Tables.REGISTRY;
import static org.factgate.persistence.jooq.Tables.SEARCH_ENTITY;
import static org.factgate.persistence.jooq.Tables.SEARCH_TEXT;
import static org.factgate.persistence.jooq.Tables.SOURCE;
import static org.factgate.persistence.jooq.Tables.STATE;
import static org.factgate.persistence.jooq.Tables.TENURE;
import static org.factgate.persistence.jooq.Tables.TOPIC_CLOSURE;
import static org.factgate.persistence.jooq.Tables.TREATY_ACTION;
import static org.factgate.persistence.jooq.Tables.UN_LINK;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the store of the small dataset, above all what nobody wrote down. */
final class StoreContentTest {
    @TempDir
    private static Path folder;

    private static Path store;

    @BeforeAll
    static void build() {
        store = folder.resolve("store.db");
        Importer.build(LeagueDataset.in(folder).open(), store);
    }

    @Test
    void isMarkedAsAStoreOfThisVersion() {
        assertThat(pragma("application_id")).isEqualTo("1178682196");
        assertThat(pragma("user_version")).isEqualTo("3");
        assertThat(pragma("integrity_check")).isEqualTo("ok");
        assertThat(StoreRows.<Integer>read(
                        store, dsl -> dsl.fetch("pragma foreign_key_check").size()))
                .isZero();
        assertThat(StoreRows.<Integer>read(store, dsl -> dsl.fetchCount(DSL.table("sqlite_stat1"))))
                .isPositive();
    }

    @Test
    void carriesTheFingerprintOfItsDataset() {
        assertThat(rows(DSL.trueCondition(), DATASET.FINGERPRINT, DATASET.ORGANISATION_ID, DATASET.COVERS_UNTIL))
                .containsExactly(DatasetFolder.of(folder).fingerprint() + " org-league 2005-12-31");
    }

    @Test
    void everyDateHasItsLatestDay() {
        assertThat(rows(DOCUMENT.ID.eq("doc-charter"), DOCUMENT.IN_FORCE_FROM, DOCUMENT.IN_FORCE_FROM_LATEST))
                .containsExactly("2003 2003-12-31");
        assertThat(rows(MEETING.ID.eq("summit-2006"), MEETING.START_ON, MEETING.START_LATEST, MEETING.END_ON))
                .containsExactly("2006-06 2006-06-30 null");
    }

    @Test
    void periodsTellWhetherTheirEndIsKnown() {
        assertThat(rows(
                        MEMBERSHIP.ID.eq("membership-bor"),
                        MEMBERSHIP.END_ON,
                        MEMBERSHIP.END_KNOWN,
                        MEMBERSHIP.FOUNDING))
                .containsExactly("null true false");
        assertThat(rows(DSL.trueCondition(), TENURE.ID, TENURE.END_KNOWN, TENURE.ACTING, TENURE.ATTESTED_ON))
                .containsExactly("tenure-ann true false 2002-01-01 2003-01-01", "tenure-bob false false null");
    }

    @Test
    void namesStandInTheOrderOfTheirLanguage() {
        assertThat(rows(REGISTRY.TYPE.eq("STATE"), REGISTRY.ID, REGISTRY.RANK_EN))
                .containsExactly("ard 2", "bor 4");
        assertThat(rows(REGISTRY.RANK_RU.eq(1), REGISTRY.NAME_RU)).containsExactly("Ардения");
        assertThat(rows(REGISTRY.TYPE.eq("TENURE"), REGISTRY.ID, REGISTRY.NAME_EN, REGISTRY.RANK_EN))
                .containsExactly("tenure-ann null null", "tenure-bob null null");
        assertThat(rows(DSL.trueCondition(), SOURCE.ID, SOURCE.TITLE_RANK))
                .containsExactly("src-daily 1", "src-gazette 2");
    }

    @Test
    void primaryNamesComeFirst() {
        assertThat(rows(NAME.ENTITY_ID.eq("ard"), NAME.ORDINAL, NAME.LANGUAGE, NAME.KIND, NAME.TEXT))
                .containsExactly("0 EN PRIMARY Ardenia", "1 RU PRIMARY Ардения", "2 EN OFFICIAL Republic of Ardenia");
    }

    @Test
    void coordinatesKeepTheirPrecision() {
        assertThat(rows(STATE.ID.eq("ard"), STATE.CAPITAL_LATITUDE, STATE.CAPITAL_LONGITUDE))
                .containsExactly("43.25667 -76.5");
    }

    @Test
    void organisationsKnowTheirAcronymSuccessorAndLanguages() {
        assertThat(rows(
                        ORGANISATION.ID.in("org-league", "org-circle"),
                        ORGANISATION.ID,
                        ORGANISATION.ACRONYM,
                        ORGANISATION.PREDECESSOR_ID,
                        ORGANISATION.SUCCESSOR_ID,
                        ORGANISATION.OFFICIAL_LANGUAGES))
                .containsExactly("org-circle null null org-league null", "org-league LN org-circle null en ru");
    }

    @Test
    void theWholeIsKnownForEachPart() {
        assertThat(rows(
                        ORGANISATION_CLOSURE.BODY_ID.eq("body-council"),
                        ORGANISATION_CLOSURE.ORGANISATION_ID,
                        ORGANISATION_CLOSURE.BODY_ID))
                .containsExactly("body-council body-council", "org-league body-council");
        assertThat(rows(DSL.trueCondition(), TOPIC_CLOSURE.TOPIC_ID, TOPIC_CLOSURE.WITHIN_ID))
                .containsExactly(
                        "topic-economy topic-economy",
                        "topic-economy topic-economy-roads",
                        "topic-economy-roads topic-economy-roads");
    }

    @Test
    void meetingsOfABodyFormAChain() {
        assertThat(rows(DSL.trueCondition(), MEETING.ID, MEETING.PREVIOUS_ID, MEETING.NEXT_ID, MEETING.PLANNED))
                .containsExactly(
                        "council-2001 summit-2001 summit-2002 false",
                        "summit-2001 null council-2001 false",
                        "summit-2002 council-2001 summit-2006 false",
                        "summit-2006 summit-2002 null true");
    }

    @Test
    void whatAStateDidToATreatyIsNumberedOverBothKinds() {
        assertThat(rows(DSL.trueCondition(), TREATY_ACTION.ORDINAL, TREATY_ACTION.KIND, TREATY_ACTION.STATE_ID))
                .containsExactly("0 ACCESSION bor", "1 ENTRY_INTO_FORCE ard");
    }

    @Test
    void linksKeepTheOrderOfTheDataset() {
        assertThat(rows(LINK.SUBJECT_ID.eq("doc-charter"), LINK.ROLE, LINK.ORDINAL, LINK.OBJECT_ID))
                .containsExactly("SIGNATORY 0 ard", "SIGNATORY 1 bor");
    }

    @Test
    void whatIsSortedByDateHasOne() {
        assertThat(rows(DSL.trueCondition(), UN_LINK.SORT_ON, UN_LINK.SORT_LATEST, UN_LINK.EVENT_ON, UN_LINK.START_ON))
                .containsExactly("2004 2004-12-31 null 2004", "2005-03-01 2005-03-01 2005-03-01 null");
        assertThat(rows(PARTICIPATION.ID.eq("part-2001-ard"), PARTICIPATION.MEETING_ON))
                .containsExactly("2001-06-14");
        assertThat(rows(DSL.trueCondition(), INITIATIVE.YEARS)).containsExactly("2003 2004");
    }

    @Test
    void whatIsSearchedIsWrittenDownAsItIsCompared() {
        assertThat(rows(
                        SEARCH_TEXT.ENTITY_ID.eq("ard").and(SEARCH_TEXT.FIELD.ne("summary")),
                        SEARCH_TEXT.FIELD,
                        SEARCH_TEXT.LANGUAGE,
                        SEARCH_TEXT.WEIGHT,
                        SEARCH_TEXT.WORDS,
                        SEARCH_TEXT.SOUND))
                .containsExactly(
                        "alpha3 EN 100 ard null",
                        "names EN 100 ardenia ardina",
                        "names EN 100 republic of ardenia ripublic ardina",
                        "names RU 100 ардения ardina");
        assertThat(rows(
                        SEARCH_ENTITY.TYPE.in("DOCUMENT", "UN_LINK"),
                        SEARCH_ENTITY.ENTITY_ID,
                        SEARCH_ENTITY.KIND,
                        SEARCH_ENTITY.ON_DATE,
                        SEARCH_ENTITY.LATEST,
                        SEARCH_ENTITY.KNOWN_ON,
                        SEARCH_ENTITY.GONE_ON))
                .containsExactly(
                        "doc-charter CHARTER 2001-06-15 2001-06-15 2001-06-15 null",
                        "doc-programme PROGRAMME null null null null",
                        "unlink-observer OBSERVER_STATUS 2004 2004-12-31 2004 null",
                        "unlink-visit CONSULTATION 2005-03-01 2005-03-01 2005-03-01 null");
    }

    @Test
    void aDisputedRecordIsMarked() {
        assertThat(rows(REGISTRY.DISPUTED.isTrue(), REGISTRY.ID)).containsExactly("bor");
        assertThat(rows(
                        CITATION.SOURCED_ID.eq("bor"),
                        CITATION.ORDINAL,
                        CITATION.STANCE,
                        CITATION.SOURCE_ID,
                        CITATION.FIELD,
                        CITATION.SAYS))
                .containsExactly(
                        "0 SUPPORTS src-gazette null null", "1 CONTRADICTS src-daily name It is called Borealia.");
    }

    @Test
    void citationsAreNumberedInTheOrderOfTheirSource() {
        List<String> citations = StoreRows.read(
                store,
                dsl -> dsl.select(CITATION.SOURCE_ID, CITATION.LOCATOR)
                        .from(CITATION)
                        .where(CITATION.LOCATOR.isNotNull().or(CITATION.SOURCE_ID.eq("src-daily")))
                        .orderBy(CITATION.ID)
                        .fetch(row -> row.value1() + " " + row.value2()));

        assertThat(citations)
                .containsExactly(
                        "src-daily null",
                        "src-daily null",
                        "src-daily null",
                        "src-gazette page 9",
                        "src-gazette pages 10 and 11");
    }

    private static List<String> rows(Condition condition, Field<?>... columns) {
        return StoreRows.read(
                store,
                dsl -> dsl.select(columns)
                        .from(Derived.tableOf(columns[0]))
                        .where(condition)
                        .orderBy(columns)
                        .fetch(row -> String.join(
                                " ",
                                Stream.of(columns)
                                        .map(row::get)
                                        .map(String::valueOf)
                                        .toList())));
    }

    private static String pragma(String name) {
        return StoreRows.read(
                store, dsl -> String.valueOf(dsl.fetchSingle("pragma " + name).get(0)));
    }
}
