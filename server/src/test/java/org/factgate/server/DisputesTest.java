package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factgate.server.Found.json;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where sources contradict each other, asked over HTTP. */
@ExtendWith(ShippedDataset.class)
final class DisputesTest {
    private static final List<String> LISTS_OF_SOURCED = List.of(
            "states",
            "organisations",
            "people",
            "offices",
            "meetings",
            "documents",
            "unLinks",
            "initiatives",
            "topics",
            "principles",
            "memberships",
            "chairmanships",
            "tenures",
            "participations",
            "cooperations",
            "claims");

    private final ShippedServer server;

    DisputesTest(ShippedServer server) {
        this.server = server;
    }

    @Test
    void aContradictedRecordTellsWhatTheOtherSourceStates() throws Exception {
        Reply reply = server.ask("""
                        {
                          summit(id: "summit-2017-astana") { ...dispute }
                          document(symbol: "A/RES/71/14") { ...dispute }
                          undisputed: summit(id: "summit-2020-moscow") { ...dispute }
                        }
                        fragment dispute on Sourced {
                          disputed
                          citations(stance: CONTRADICTS) { field source { id } locator says }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "summit": {
                              "disputed": true,
                              "citations": [
                                {
                                  "field": "startDate",
                                  "source": {"id": "alimbayev-2018"},
                                  "locator": "paragraph 9",
                                  "says": "The op-ed of 8 June 2018 speaks of the summit \\"held in Astana on June 9, 2017\\"; the Secretariat dates the meeting 8-9 June 2017 (the declaration itself is dated 9 June)."
                                }
                              ]
                            },
                            "document": {
                              "disputed": true,
                              "citations": [
                                {
                                  "field": "adoptedOn",
                                  "source": {"id": "alimbayev-2018"},
                                  "locator": "paragraph 18",
                                  "says": "The seed presents the resolution as the result of the event at UN headquarters in November 2016; the UN’s own records date the resolution 21 November and the event 22 November 2016."
                                }
                              ]
                            },
                            "undisputed": {"disputed": false, "citations": []}
                          }
                        }
                        """));
    }

    @Test
    void theContradictionsComeByTheirSource() throws Exception {
        Reply reply = server.ask("""
                        {
                          citations(filter: { stance: CONTRADICTS, recordTypes: [CHAIRMANSHIP, INITIATIVE] }) {
                            totalCount
                            nodes { source { id } locator field says record { __typename id } }
                          }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "citations": {
                              "totalCount": 9,
                              "nodes": [
                                {
                                  "source": {"id": "asiaplus-2021-07-13"},
                                  "locator": null,
                                  "field": "summary",
                                  "says": "Asia-Plus says the group was suspended in 2009.",
                                  "record": {"__typename": "Initiative", "id": "ini-afghanistan-contact-group-resumption"}
                                },
                                {
                                  "source": {"id": "einnews-contact-group"},
                                  "locator": null,
                                  "field": "summary",
                                  "says": "Another report says that the group met \\"after a seven-year pause\\".",
                                  "record": {"__typename": "Initiative", "id": "ini-afghanistan-contact-group-resumption"}
                                },
                                {
                                  "source": {"id": "gazeta-kg-2025"},
                                  "locator": "paragraph 1",
                                  "field": "motto",
                                  "says": "Gazeta.kg words the motto as a place for peace and prosperity.",
                                  "record": {"__typename": "Chairmanship", "id": "chair-2025-2026-kgz"}
                                },
                                {
                                  "source": {"id": "mfa-kz-2023-chair"},
                                  "locator": "paragraph 1",
                                  "field": "from",
                                  "says": "A Kazakh embassy lets the term begin on 5 July 2023.",
                                  "record": {"__typename": "Chairmanship", "id": "chair-2023-2024-kaz"}
                                },
                                {
                                  "source": {"id": "mfa-kz-2023-chair"},
                                  "locator": "paragraph 1",
                                  "field": "to",
                                  "says": "A Kazakh embassy lets the term end in June 2024, as then planned.",
                                  "record": {"__typename": "Chairmanship", "id": "chair-2023-2024-kaz"}
                                },
                                {
                                  "source": {"id": "mid-ru-2017-contact-group"},
                                  "locator": null,
                                  "field": "proposedOn",
                                  "says": "The Russian ministry dates the Astana summit July 2017 instead of June.",
                                  "record": {"__typename": "Initiative", "id": "ini-afghanistan-contact-group-resumption"}
                                },
                                {
                                  "source": {"id": "newscentralasia-2024"},
                                  "locator": "paragraph 1",
                                  "field": "motto",
                                  "says": "News Central Asia gives the last word of the motto as development, the Kazakh foreign ministry and The Astana Times as prosperity.",
                                  "record": {"__typename": "Chairmanship", "id": "chair-2023-2024-kaz"}
                                },
                                {
                                  "source": {"id": "smi24-2024"},
                                  "locator": null,
                                  "field": "motto",
                                  "says": "Russian press, too, gives the last word of the motto as development.",
                                  "record": {"__typename": "Chairmanship", "id": "chair-2023-2024-kaz"}
                                },
                                {
                                  "source": {"id": "tass-2026-01-01"},
                                  "locator": "paragraphs 1-2",
                                  "field": "from",
                                  "says": "TASS wrote on 1 January 2026 as if the chairmanship began with the year; by the Tianjin declaration it passed to Kyrgyzstan on 1 September 2025.",
                                  "record": {"__typename": "Chairmanship", "id": "chair-2025-2026-kgz"}
                                }
                              ]
                            }
                          }
                        }
                        """));
    }

    @Test
    void areFoundByKindOfRecord() throws Exception {
        List<Found> contradictions = contradictions();

        Map<String, Long> entries = contradictions.stream()
                .collect(Collectors.groupingBy(
                        citation -> citation.text("record.__typename"), TreeMap::new, Collectors.counting()));
        assertThat(entries.toString())
                .isEqualTo(
                        "{Chairmanship=6, CouncilMeeting=2, Document=26, Initiative=3, Membership=42, Organisation=12, "
                                + "Participation=5, Principle=2, State=5, Summit=23, Tenure=8, UnLink=11}");
    }

    @Test
    void thoseWithoutASourceComeLast() throws Exception {
        List<Found> contradictions = contradictions();

        assertThat(contradictions).hasSize(145);
        assertThat(contradictions.subList(0, 138)).noneMatch(citation -> citation.isNull("source"));
        assertThat(contradictions.subList(138, 145)).allMatch(citation -> citation.isNull("source"));
    }

    @Test
    void exactlyTheContradictedRecordsAreDisputed() throws Exception {
        Set<String> contradicted = contradictions().stream()
                .map(citation -> citation.text("record.id"))
                .collect(Collectors.toSet());

        Set<String> disputed = new HashSet<>();
        for (String list : LISTS_OF_SOURCED) {
            Walk.forward(100, list, page -> server.ask("""
                            { %s(%s) { pageInfo { hasNextPage endCursor } nodes { id disputed } } }
                            """.formatted(list, page))).stream()
                    .filter(record -> record.flag("disputed"))
                    .forEach(record -> disputed.add(record.text("id")));
        }

        assertThat(disputed).hasSize(101).isEqualTo(contradicted);
    }

    private List<Found> contradictions() throws Exception {
        return Walk.forward(100, "citations", page -> server.ask("""
                        {
                          citations(filter: { stance: CONTRADICTS }, %s) {
                            pageInfo { hasNextPage endCursor }
                            nodes { source { id } record { __typename id } }
                          }
                        }
                        """.formatted(page)));
    }
}
