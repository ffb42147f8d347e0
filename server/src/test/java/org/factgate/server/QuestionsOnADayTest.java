package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factgate.server.Found.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who held what, and how things stood, on a given day. */
@ExtendWith(ShippedDataset.class)
final class QuestionsOnADayTest {
    private final Shipped shipped;

    QuestionsOnADayTest(Shipped shipped) {
        this.shipped = shipped;
    }

    @Test
    void theSecretaryGeneralChangesWithTheYear() {
        Reply reply = shipped.ask("""
                        {
                          office(id: "office-sco-secretary-general") {
                            name
                            lastDayOf2015: tenures(asOf: "2015-12-31") { nodes { person { name } period { start end } } }
                            firstDayOf2016: tenures(asOf: "2016-01-01") { nodes { person { name } period { start end } } }
                          }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "office": {
                              "name": "Secretary-General of the SCO",
                              "lastDayOf2015": {"nodes": [{"person": {"name": "Dmitry Mezentsev"}, "period": {"start": "2013-01-01", "end": "2016-01-01"}}]},
                              "firstDayOf2016": {"nodes": [{"person": {"name": "Rashid Alimov"}, "period": {"start": "2016-01-01", "end": "2019-01-01"}}]}
                            }
                          }
                        }
                        """));
    }

    @Test
    void theDirectorOfTheAntiTerroristStructureDuringTheSummitOf2018IsAlsoAttestedThere() {
        Reply reply = shipped.ask("""
                        {
                          summit(year: 2018) { startDate endDate }
                          organisation(acronym: "RATS") {
                            offices {
                              nodes {
                                name
                                tenures(asOf: "2018-06-09") { nodes { person { name } period { start end ongoing } attestedAt { id } } }
                              }
                            }
                          }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "summit": {"startDate": "2018-06-09", "endDate": "2018-06-10"},
                            "organisation": {
                              "offices": {
                                "nodes": [
                                  {
                                    "name": "Deputy Director of the Executive Committee of the RATS",
                                    "tenures": {
                                      "nodes": [
                                        {
                                          "person": {"name": "Vyacheslav Kasymov"},
                                          "period": {"start": null, "end": null, "ongoing": false},
                                          "attestedAt": []
                                        }
                                      ]
                                    }
                                  },
                                  {
                                    "name": "Director of the Executive Committee of the RATS",
                                    "tenures": {
                                      "nodes": [
                                        {
                                          "person": {"name": "Yevgeny Sysoyev"},
                                          "period": {"start": "2016-01-01", "end": "2019-01-01", "ongoing": false},
                                          "attestedAt": [{"id": "summit-2016-tashkent"}, {"id": "summit-2017-astana"}, {"id": "summit-2018-qingdao"}]
                                        }
                                      ]
                                    }
                                  }
                                ]
                              }
                            }
                          }
                        }
                        """));
    }

    @Test
    void theChairOfTheFirstOfAugust2020IsTheOneWhoseTermEndedWithTheSummitOfMoscow() {
        Reply reply = shipped.ask("""
                        {
                          chairmanships(asOf: "2020-08-01") {
                            totalCount
                            nodes { state { name } period { start end } concludingSummit { id startDate host { name } } }
                          }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "chairmanships": {
                              "totalCount": 1,
                              "nodes": [
                                {
                                  "state": {"name": "Russia"},
                                  "period": {"start": "2019-06-14", "end": "2020-11-10"},
                                  "concludingSummit": {"id": "summit-2020-moscow", "startDate": "2020-11-10", "host": {"name": "Russia"}}
                                }
                              ]
                            }
                          }
                        }
                        """));
    }

    @Test
    void theDevelopmentBankIsProposedIn2018AndAgreedIn2026() {
        Reply reply = shipped.ask("""
                        {
                          organisation(id: "body-development-bank") {
                            name
                            onTheDayOfTheArticle: organisationStatus(asOf: "2018-06-08")
                            onTheDayBeforeTheDecision: organisationStatus(asOf: "2025-08-31")
                            inFebruary2026: organisationStatus(asOf: "2026-02-02")
                            organisationStages { status since }
                          }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "organisation": {
                              "name": "SCO Development Bank",
                              "onTheDayOfTheArticle": "PROPOSED",
                              "onTheDayBeforeTheDecision": "PROPOSED",
                              "inFebruary2026": "AGREED",
                              "organisationStages": [{"status": "PROPOSED", "since": "2010"}, {"status": "AGREED", "since": "2025-09-01"}]
                            }
                          }
                        }
                        """));
    }

    @Test
    void theAntiDrugStrategyIsUnderConsiderationBeforeTheSummitAndInForceAfterIt() {
        Reply reply = shipped.ask("""
                        {
                          document(id: "doc-anti-drug-strategy-2018-2023") {
                            name
                            adoptedOn
                            coversUntil
                            beforeTheSummit: documentStatus(asOf: "2018-06-08")
                            afterTheSummit: documentStatus(asOf: "2018-06-11")
                            asFarAsIsKnown: documentStatus
                          }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "document": {
                              "name": "Anti-Drug Strategy of the SCO Member States for 2018-2023",
                              "adoptedOn": "2018-06-10",
                              "coversUntil": "2023",
                              "beforeTheSummit": "UNDER_CONSIDERATION",
                              "afterTheSummit": "IN_FORCE",
                              "asFarAsIsKnown": "EXPIRED"
                            }
                          }
                        }
                        """));
    }

    @Test
    void theEffortsTowardsAMemorandumWithUnescoGiveWayToTheMemorandumAtTheSummit() {
        Reply reply = shipped.ask("""
                        query {
                          beforeTheSummit: unLinks(asOf: "2018-06-08", filter: { party: "org-unesco" }) {
                            nodes { id unLinkKind date inEffect { start end } unLinkStatus(asOf: "2018-06-08") }
                          }
                          afterTheSummit: unLinks(asOf: "2018-06-11", filter: { party: "org-unesco" }) {
                            nodes { id unLinkKind date inEffect { start end } unLinkStatus(asOf: "2018-06-11") }
                          }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "beforeTheSummit": {
                              "nodes": [
                                {
                                  "id": "unlink-2017-11-congratulation-azoulay",
                                  "unLinkKind": "CONSULTATION",
                                  "date": "2017-11-11",
                                  "inEffect": null,
                                  "unLinkStatus": "HELD"
                                },
                                {
                                  "id": "unlink-2018-unesco-efforts",
                                  "unLinkKind": "CONSULTATION",
                                  "date": null,
                                  "inEffect": {"start": "2018", "end": "2018-06-10"},
                                  "unLinkStatus": "UNDER_WAY"
                                }
                              ]
                            },
                            "afterTheSummit": {
                              "nodes": [
                                {
                                  "id": "unlink-2017-11-congratulation-azoulay",
                                  "unLinkKind": "CONSULTATION",
                                  "date": "2017-11-11",
                                  "inEffect": null,
                                  "unLinkStatus": "HELD"
                                },
                                {
                                  "id": "unlink-2018-mou-unesco",
                                  "unLinkKind": "MEMORANDUM",
                                  "date": null,
                                  "inEffect": {"start": "2018-06-10", "end": "2023"},
                                  "unLinkStatus": "IN_EFFECT"
                                }
                              ]
                            }
                          }
                        }
                        """));
    }

    @Test
    void tokayevAppearedAtMeetingsAsPrimeMinisterForeignMinisterAndPresident() {
        Reply reply = shipped.ask("""
                        {
                          person(id: "person-kassym-jomart-tokayev") {
                            participations {
                              totalCount
                              nodes { meeting { id startDate } participant { id } capacity representativeTitle }
                            }
                            chairedMeetings { nodes { id } }
                          }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "person": {
                              "participations": {
                                "totalCount": 10,
                                "nodes": [
                                  {
                                    "meeting": {"id": "cpm-2001-almaty", "startDate": "2001-09-14"},
                                    "participant": {"id": "kaz"},
                                    "capacity": "MEMBER",
                                    "representativeTitle": "Prime Minister of the Republic of Kazakhstan"
                                  },
                                  {
                                    "meeting": {"id": "cfm-2002-11-moscow", "startDate": "2002-11-23"},
                                    "participant": {"id": "kaz"},
                                    "capacity": "MEMBER",
                                    "representativeTitle": "Secretary of State - Minister of Foreign Affairs of the Republic of Kazakhstan"
                                  },
                                  {
                                    "meeting": {"id": "cfm-2003-09-tashkent", "startDate": "2003-09-05"},
                                    "participant": {"id": "kaz"},
                                    "capacity": "MEMBER",
                                    "representativeTitle": "Minister of Foreign Affairs of the Republic of Kazakhstan"
                                  },
                                  {
                                    "meeting": {"id": "summit-2019-bishkek", "startDate": "2019-06-13"},
                                    "participant": {"id": "kaz"},
                                    "capacity": "MEMBER",
                                    "representativeTitle": "President of the Republic of Kazakhstan"
                                  },
                                  {
                                    "meeting": {"id": "summit-2020-moscow", "startDate": "2020-11-10"},
                                    "participant": {"id": "kaz"},
                                    "capacity": "MEMBER",
                                    "representativeTitle": "President of the Republic of Kazakhstan"
                                  },
                                  {
                                    "meeting": {"id": "summit-2021-dushanbe", "startDate": "2021-09-17"},
                                    "participant": {"id": "kaz"},
                                    "capacity": "MEMBER",
                                    "representativeTitle": "President of the Republic of Kazakhstan"
                                  },
                                  {
                                    "meeting": {"id": "summit-2022-samarkand", "startDate": "2022-09-15"},
                                    "participant": {"id": "kaz"},
                                    "capacity": "MEMBER",
                                    "representativeTitle": "President of the Republic of Kazakhstan"
                                  },
                                  {
                                    "meeting": {"id": "summit-2023-new-delhi", "startDate": "2023-07-04"},
                                    "participant": {"id": "kaz"},
                                    "capacity": "MEMBER",
                                    "representativeTitle": "President of the Republic of Kazakhstan"
                                  },
                                  {
                                    "meeting": {"id": "summit-2024-astana", "startDate": "2024-07-03"},
                                    "participant": {"id": "kaz"},
                                    "capacity": "MEMBER",
                                    "representativeTitle": "President of the Republic of Kazakhstan"
                                  },
                                  {
                                    "meeting": {"id": "summit-2025-tianjin", "startDate": "2025-08-31"},
                                    "participant": {"id": "kaz"},
                                    "capacity": "MEMBER",
                                    "representativeTitle": "President of the Republic of Kazakhstan"
                                  }
                                ]
                              },
                              "chairedMeetings": {"nodes": [{"id": "summit-2024-astana"}]}
                            }
                          }
                        }
                        """));
    }
}
