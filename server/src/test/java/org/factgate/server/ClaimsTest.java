package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.factgate.domain.claim.ClaimKind;
import org.factgate.domain.claim.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The statements of sources, each with what it is about and what the check found, compared with the dataset as it is written. */
@ExtendWith(ShippedDataset.class)
final class ClaimsTest {
    private static final List<Found> CLAIMS = DatasetFile.records("claims.yaml");

    private final Shipped shipped;

    ClaimsTest(Shipped shipped) {
        this.shipped = shipped;
    }

    @Test
    void comeInTheOrderOfTheArticleEachWithItsVerdictItsEvidenceAndWhatItConcerns() throws Exception {
        List<Found> claims = Walk.forward(20, "claims", page -> shipped.ask("""
                        {
                          claims(%s) {
                            pageInfo { hasNextPage endCursor }
                            nodes {
                              id
                              source { id }
                              position
                              paragraph
                              claimKind
                              statement
                              verdict
                              note
                              concerns { __typename id }
                              citations { source { id } locator field }
                            }
                          }
                        }
                        """.formatted(page)));

        assertThat(claims).hasSize(94).hasSameSizeAs(CLAIMS);
        for (int i = 0; i < claims.size(); i++) {
            Found claim = claims.get(i);
            Found written = CLAIMS.get(i);
            assertThat(facts(claim, "source.id", "position"))
                    .as(written.text("id"))
                    .isEqualTo(facts(written, "source", "ordinal"));
            assertThat(claim.textOrNull("note")).isEqualTo(written.textOrNull("note"));
            assertThat(claim.texts("concerns.id")).isEqualTo(written.texts("concerns"));
            assertThat(claim.texts("concerns.__typename")).hasSameSizeAs(claim.texts("concerns.id"));
            assertThat(citations(claim, "source.id")).isEqualTo(citations(written, "source"));
        }
    }

    @Test
    void areFilteredByVerdictAndKind() {
        for (Verdict verdict : Verdict.values()) {
            assertFiltered("verdicts: [" + verdict + "]", claim -> has(claim, "verdict", verdict));
            for (ClaimKind kind : ClaimKind.values()) {
                assertFiltered(
                        "verdicts: [" + verdict + "], kinds: [" + kind + "]",
                        claim -> has(claim, "verdict", verdict) && has(claim, "claimKind", kind));
            }
        }
        for (ClaimKind kind : ClaimKind.values()) {
            assertFiltered("kinds: [" + kind + "]", claim -> has(claim, "claimKind", kind));
        }
        assertFiltered(
                "verdicts: [CONTRADICTED, CORRECTED]",
                claim -> has(claim, "verdict", Verdict.CONTRADICTED) || has(claim, "verdict", Verdict.CORRECTED));
        assertFiltered("verdicts: []", claim -> false);
    }

    @Test
    void areFilteredByParagraph() {
        for (int paragraph = 0; paragraph <= 30; paragraph++) {
            int wanted = paragraph;
            assertFiltered("paragraph: " + paragraph, claim -> claim.number("paragraph") == wanted);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "states",
                "organisations",
                "people",
                "offices",
                "meetings",
                "documents",
                "unLinks",
                "initiatives",
                "topics",
                "principles"
            })
    void everyEntityListsTheStatementsAboutIt(String list) throws Exception {
        Map<String, List<String>> byEntity = new HashMap<>();
        for (Found claim : CLAIMS) {
            claim.texts("concerns")
                    .forEach(id ->
                            byEntity.computeIfAbsent(id, _ -> new ArrayList<>()).add(claim.text("id")));
        }

        List<Found> entities = Walk.forward(100, list, page -> shipped.ask("""
                        {
                          %s(%s) {
                            pageInfo { hasNextPage endCursor }
                            nodes { id claims(first: 100) { totalCount nodes { id } } }
                          }
                        }
                        """.formatted(list, page)));

        assertThat(entities).isNotEmpty().allSatisfy(entity -> {
            List<String> expected = byEntity.getOrDefault(entity.text("id"), List.of());
            assertThat(entity.texts("claims.nodes.id")).isEqualTo(expected);
            assertThat(entity.number("claims.totalCount")).isEqualTo(expected.size());
        });
    }

    private void assertFiltered(String filter, Predicate<Found> kept) {
        Found claims = shipped.ask("""
                        { claims(filter: { %s }, first: 100) { totalCount nodes { id } } }
                        """.formatted(filter)).data().part("claims");

        List<String> expected =
                CLAIMS.stream().filter(kept).map(claim -> claim.text("id")).toList();
        assertThat(claims.texts("nodes.id")).as(filter).isEqualTo(expected);
        assertThat(claims.number("totalCount")).as(filter).isEqualTo(expected.size());
    }

    private static boolean has(Found claim, String member, Enum<?> word) {
        return claim.text(member).equals(word.name());
    }

    private static List<String> facts(Found claim, String source, String position) {
        return List.of(
                claim.text("id"),
                claim.text(source),
                claim.text(position),
                claim.text("paragraph"),
                claim.text("claimKind"),
                claim.text("statement"),
                claim.text("verdict"));
    }

    private record Evidence(
            String source,
            @Nullable String locator,
            @Nullable String field) {}

    private static List<Evidence> citations(Found claim, String source) {
        return claim.parts("citations").stream()
                .map(citation -> new Evidence(
                        citation.text(source), citation.textOrNull("locator"), citation.textOrNull("field")))
                .toList();
    }
}
