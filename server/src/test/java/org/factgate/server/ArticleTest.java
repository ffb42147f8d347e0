package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factgate.server.Found.json;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The article with which all began, asked over HTTP: what rests on it, and what it states. */
@ExtendWith(ShippedDataset.class)
final class ArticleTest {
    private final ShippedServer server;

    ArticleTest(ShippedServer server) {
        this.server = server;
    }

    @Test
    void isASourceWithEveryRecordThatRestsOnItAndEveryStatementThatItMakes() throws Exception {
        Reply reply = server.ask("""
                        {
                          source(id: "alimbayev-2018") {
                            title
                            author
                            date
                            sourceKind
                            citedBy(first: 3) { totalCount nodes { locator field stance says record { __typename id } } }
                            claims(first: 2) {
                              totalCount
                              nodes {
                                position
                                paragraph
                                claimKind
                                statement
                                verdict
                                note
                                concerns { __typename id }
                                citations { source { id } locator }
                              }
                            }
                          }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "source": {
                              "title": "Post-Astana SCO: Reaching a New Development Level",
                              "author": "Yerlan Alimbayev, Ambassador at Large, Ministry of Foreign Affairs of Kazakhstan, National Coordinator on SCO activities",
                              "date": "2018-06-08",
                              "sourceKind": "OP_ED",
                              "citedBy": {
                                "totalCount": 124,
                                "nodes": [
                                  {
                                    "locator": "paragraph 1",
                                    "field": null,
                                    "stance": "SUPPORTS",
                                    "says": null,
                                    "record": {"__typename": "Organisation", "id": "body-council-national-coordinators"}
                                  },
                                  {
                                    "locator": "paragraph 1",
                                    "field": null,
                                    "stance": "SUPPORTS",
                                    "says": null,
                                    "record": {"__typename": "Person", "id": "person-yerlan-alimbayev"}
                                  },
                                  {
                                    "locator": "paragraph 1",
                                    "field": null,
                                    "stance": "SUPPORTS",
                                    "says": null,
                                    "record": {"__typename": "Office", "id": "office-kaz-national-coordinator"}
                                  }
                                ]
                              },
                              "claims": {
                                "totalCount": 94,
                                "nodes": [
                                  {
                                    "position": 1,
                                    "paragraph": 1,
                                    "claimKind": "BODY",
                                    "statement": "The author, Yerlan Alimbayev, is Ambassador at Large in Kazakhstan's Ministry of Foreign Affairs.",
                                    "verdict": "PLAUSIBLE",
                                    "note": "For the day itself the byline stands alone; his tenure record has him as ambassador at large in a report of August 2019.",
                                    "concerns": [
                                      {"__typename": "Person", "id": "person-yerlan-alimbayev"},
                                      {"__typename": "State", "id": "kaz"},
                                      {"__typename": "Office", "id": "office-kaz-national-coordinator"},
                                      {"__typename": "Tenure", "id": "tenure-yerlan-alimbayev-kaz-national-coordinator"}
                                    ],
                                    "citations": [{"source": {"id": "alimbayev-2018"}, "locator": "paragraph 1"}]
                                  },
                                  {
                                    "position": 2,
                                    "paragraph": 1,
                                    "claimKind": "BODY",
                                    "statement": "He is Kazakhstan's national coordinator for SCO activities.",
                                    "verdict": "PLAUSIBLE",
                                    "note": "For the day itself the byline stands alone; his tenure record has him leading the Kazakh side at the coordinators in August 2019. That the coordinators meet as a council is confirmed.",
                                    "concerns": [
                                      {"__typename": "Person", "id": "person-yerlan-alimbayev"},
                                      {"__typename": "State", "id": "kaz"},
                                      {"__typename": "Office", "id": "office-kaz-national-coordinator"},
                                      {"__typename": "Tenure", "id": "tenure-yerlan-alimbayev-kaz-national-coordinator"},
                                      {"__typename": "Organisation", "id": "body-council-national-coordinators"}
                                    ],
                                    "citations": [
                                      {"source": {"id": "alimbayev-2018"}, "locator": "paragraph 1"},
                                      {"source": {"id": "app-2020-09-15"}, "locator": "title"}
                                    ]
                                  }
                                ]
                              }
                            }
                          }
                        }
                        """));
    }

    @Test
    void isCitedInTheOrderOfItsParagraphs() throws Exception {
        List<Found> citations = Walk.forward(100, "source.citedBy", page -> server.ask("""
                        {
                          source(id: "alimbayev-2018") {
                            citedBy(%s) { pageInfo { hasNextPage endCursor } nodes { locator stance record { id } } }
                          }
                        }
                        """.formatted(page)));

        // an exclamation mark: it contradicts the record
        assertThat(byParagraph(
                        citations,
                        "locator",
                        citation -> (citation.text("stance").equals("CONTRADICTS") ? "!" : "")
                                + citation.text("record.id")))
                .isEqualTo("""
                        paragraph 1: body-council-national-coordinators person-yerlan-alimbayev office-kaz-national-coordinator \
                        tenure-yerlan-alimbayev-kaz-national-coordinator claim-01 claim-02
                        paragraphs 3-5: claim-04
                        paragraph 4: person-nursultan-nazarbayev
                        paragraph 7: kaz org-shanghai-five body-shanghai-five summit-five-1996-shanghai summit-five-1997-moscow \
                        summit-2001-shanghai topic-security-military topic-security-border doc-confidence-building-agreement-1996 \
                        doc-force-reduction-agreement-1997 doc-sco-establishment-declaration membership-shanghai-five-chn-founder \
                        membership-shanghai-five-kaz-founder membership-shanghai-five-kgz-founder membership-shanghai-five-rus-founder \
                        membership-shanghai-five-tjk-founder membership-shanghai-five-uzb-member !membership-shanghai-five-uzb-member \
                        membership-sco-chn-founder membership-sco-kgz-founder membership-sco-rus-founder membership-sco-tjk-founder \
                        membership-sco-uzb-founder
                        paragraphs 7 and 19: membership-sco-kaz-founder
                        paragraphs 7-8: org-sco
                        paragraph 8: principle-shanghai-spirit principle-mutual-benefit principle-consultation \
                        principle-cultural-diversity !principle-common-development claim-19 claim-21
                        paragraphs 8 and 19: principle-shanghai-spirit principle-mutual-trust principle-equality \
                        principle-common-development
                        paragraph 9: summit-2017-astana !summit-2017-astana principle-external-policy principle-openness \
                        doc-india-membership-decision-2017 doc-pakistan-membership-decision-2017 membership-sco-ind-member \
                        membership-sco-pak-member claim-28
                        paragraph 10: doc-strategy-2025
                        paragraph 11: topic-security topic-humanitarian
                        paragraph 12: topic-security-drugs doc-shanghai-convention-2001 doc-anti-drug-strategy-2018-2023 \
                        ini-anti-drug-documents-2018
                        paragraph 13: body-development-bank body-development-fund topic-economy topic-economy-finance \
                        ini-development-bank ini-special-account
                        paragraph 14: topic-economy-transport topic-economy-logistics ini-logistics-centres ini-transit-corridors \
                        claim-42
                        paragraph 15: topic-economy-agriculture doc-food-security-programme ini-food-security-programme claim-45
                        paragraph 16: topic-international topic-international-organisations
                        paragraph 17: org-unodc org-unesco topic-international-un undoc-a-res-59-48 undoc-joint-declaration-2010 \
                        unlink-2004-observer-status unlink-2010-joint-declaration unlink-2018-unesco-efforts
                        paragraph 18: person-antonio-guterres summit-2017-astana !undoc-a-res-71-14 unlink-2016-resolution \
                        !unlink-2016-resolution unlink-2016-special-event !unlink-2016-special-event unlink-2017-summit-participation \
                        ini-un-headquarters-event-2016 tenure-antonio-guterres-un-secretary-general part-2017-astana-org-un claim-56
                        paragraph 19: !principle-common-development
                        paragraph 20: ini-kazakhstan-presidency-2016-2017
                        paragraph 21: claim-71
                        paragraph 22: ini-kazakhstan-presidency-2016-2017 chair-2016-2017-kaz
                        paragraph 23: topic-security-extremism doc-convention-countering-extremism-2017 doc-terrorism-statement-2017 \
                        ini-terrorism-statement ini-extremism-convention
                        paragraph 24: body-afghanistan-contact-group topic-international-afghanistan \
                        ini-afghanistan-contact-group-resumption
                        paragraph 25: topic-economy-trade topic-economy-investment doc-road-transport-agreement-2014 \
                        ini-trade-investment-promotion ini-road-transport-implementation
                        paragraph 26: summit-2018-qingdao chair-2017-2018-chn
                        paragraph 27: cfm-2018-04-beijing topic-economy-environment doc-long-term-treaty-2007 \
                        doc-treaty-action-plan-2018-2022 ini-treaty-action-plan-2018-2022
                        paragraph 28: claim-93
                        paragraph 29: claim-94
                        """);
    }

    @Test
    void makesItsStatementsInTheOrderOfItsText() throws Exception {
        List<Found> claims = Walk.forward(50, "source.claims", page -> server.ask("""
                        {
                          source(id: "alimbayev-2018") {
                            claims(%s) {
                              pageInfo { hasNextPage endCursor }
                              nodes { position paragraph claimKind verdict }
                            }
                          }
                        }
                        """.formatted(page)));

        assertThat(byParagraph(
                        claims,
                        "paragraph",
                        claim -> claim.text("position") + " " + claim.text("claimKind") + " " + claim.text("verdict")))
                .isEqualTo("""
                        1: 1 BODY PLAUSIBLE 2 BODY PLAUSIBLE
                        2: 3 ASSESSMENT OPINION
                        3: 4 ASSESSMENT UNCONFIRMED
                        4: 5 BODY CONFIRMED
                        5: 6 EVENT PLAUSIBLE
                        6: 7 SUMMIT NUANCED
                        7: 8 HISTORY CONFIRMED 9 HISTORY CONFIRMED 10 MEMBERSHIP CONFIRMED 11 DOCUMENT CONFIRMED 12 DOCUMENT NUANCED 13 \
                        HISTORY CONFIRMED 14 HISTORY CONFIRMED 15 HISTORY CONFIRMED 16 HISTORY CORRECTED 17 MEMBERSHIP NUANCED
                        8: 18 HISTORY CONFIRMED 19 ASSESSMENT OPINION 20 ASSESSMENT OPINION 21 PRINCIPLE UNCONFIRMED 22 PRINCIPLE \
                        NUANCED 23 PRINCIPLE NUANCED
                        9: 24 SUMMIT CONFIRMED 25 MEMBERSHIP CONFIRMED 26 MEMBERSHIP CONFIRMED 27 ASSESSMENT OPINION 28 ASSESSMENT \
                        OPINION
                        10: 29 DOCUMENT CONFIRMED 30 DOCUMENT CONFIRMED
                        11: 31 PRIORITY CONFIRMED 32 PRIORITY CONFIRMED 33 PRIORITY CONFIRMED 34 PRIORITY CONFIRMED
                        12: 35 PRIORITY CONFIRMED 36 PRIORITY CONFIRMED 37 INITIATIVE CONFIRMED
                        13: 38 PRIORITY OPINION 39 INITIATIVE CONFIRMED 40 INITIATIVE CONFIRMED
                        14: 41 PRIORITY OPINION 42 PRIORITY OPINION
                        15: 43 PRIORITY CONFIRMED 44 DOCUMENT CORRECTED 45 ASSESSMENT OPINION
                        16: 46 UN CONFIRMED
                        17: 47 UN CONFIRMED 48 UN CONFIRMED 49 UN NUANCED 50 UN NUANCED 51 UN NUANCED 52 UN CONFIRMED 53 UN CONFIRMED
                        18: 54 UN CONFIRMED 55 UN CONFIRMED 56 ASSESSMENT OPINION 57 EVENT CONFIRMED 58 INITIATIVE CONFIRMED 59 \
                        CHAIRMANSHIP CONFIRMED 60 ASSESSMENT NUANCED 61 UN CONFIRMED 62 UN CONTRADICTED
                        19: 63 MEMBERSHIP CONFIRMED 64 ASSESSMENT OPINION 65 PRINCIPLE CONFIRMED 66 PRINCIPLE CORRECTED
                        20: 67 PRIORITY CONFIRMED 68 PRIORITY CONFIRMED 69 PRIORITY CONFIRMED 70 PRIORITY CONFIRMED
                        21: 71 ASSESSMENT OPINION 72 ASSESSMENT OPINION
                        22: 73 CHAIRMANSHIP CONFIRMED 74 PRIORITY CONFIRMED
                        23: 75 DOCUMENT CONFIRMED 76 DOCUMENT CONFIRMED 77 INITIATIVE CONFIRMED 78 DOCUMENT NUANCED
                        24: 79 BODY CONFIRMED 80 BODY CONFIRMED 81 PRIORITY CONFIRMED
                        25: 82 INITIATIVE PLAUSIBLE 83 DOCUMENT CONFIRMED
                        26: 84 SUMMIT CONFIRMED 85 SUMMIT CONFIRMED 86 MEMBERSHIP CONFIRMED 87 SUMMIT CONFIRMED
                        27: 88 EVENT CONFIRMED 89 EVENT CONFIRMED 90 DOCUMENT CONFIRMED 91 DOCUMENT CONFIRMED 92 DOCUMENT CONFIRMED
                        28: 93 ASSESSMENT OPINION
                        29: 94 EVENT CONFIRMED
                        """);
    }

    /** A line for each run of objects with the same paragraph. */
    private static String byParagraph(List<Found> objects, String paragraph, Function<Found, String> words) {
        StringBuilder lines = new StringBuilder();
        String current = "";
        for (Found object : objects) {
            String place = object.text(paragraph);
            if (!place.equals(current)) {
                lines.append(current.isEmpty() ? "" : "\n").append(place).append(':');
                current = place;
            }
            lines.append(' ').append(words.apply(object));
        }
        return lines.append('\n').toString();
    }
}
