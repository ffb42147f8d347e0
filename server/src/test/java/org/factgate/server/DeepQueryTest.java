package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factgate.server.Found.json;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A walk through all kinds of record, seven levels deep and more. */
@ExtendWith(ShippedDataset.class)
final class DeepQueryTest {
    private static final Pattern COST = Pattern.compile("# (\\d+)");

    /** The number behind each field is how many SQL statements it costs, whatever the number of its parents. */
    private static final String QUERY = """
                        {
                          state(alpha3: "KAZ") {                                                            # 2 the id of the code, the state
                            chairmanships(last: 2) { nodes {                                                # 1
                              concludingSummit {                                                            # 1
                                id
                                documents(first: 1, filter: { kinds: [STATEMENT] }) { nodes {               # 1
                                  topics {                                                                  # 1
                                    initiatives(first: 1, filter: { proposedBy: "kaz" }) { nodes {          # 1
                                      claims(first: 1) { nodes {                                            # 1 the seventh level
                                        position
                                        source { id }                                                       # 0 found with those of the citations
                                        citations { source { id } locator }                                 # 2 the citations, their sources
                                      } }
                                    } }
                                  }
                                } }
                                participations(first: 2, filter: { capacities: [ORGANISATION] }) { nodes {  # 1
                                  participant { id }                                                        # 2 the types of the ids, the organisations
                                  representative {                                                          # 1
                                    tenures(first: 1) { nodes {                                             # 1
                                      office {                                                              # 1
                                        officeOf { id }                                                     # 2 the types of the ids, the organisations
                                      }
                                    } }
                                  }
                                } }
                                decidedMemberships(first: 1) { nodes {                                      # 1
                                  state { alpha3 }                                                          # 1
                                  steps { stepKind meeting { id } }                                         # 2 the steps, their meetings
                                } }
                                unLinks(first: 1) {                                                         # 1
                                  totalCount                                                                # 1 the count
                                  nodes {
                                    unParty { acronym }                                                     # 1
                                  }
                                }
                              }
                              organisation {                                                                # 1
                                cooperations(first: 2) { nodes {                                            # 1
                                  partner { acronym }                                                       # 0 found with unParty: the same relation, the same level
                                } }
                                bodies(filter: { ids: ["body-cfm"] }) { nodes {                             # 1
                                  meetings(last: 2) { nodes {                                               # 1
                                    previous { id }                                                         # 1
                                  } }
                                } }
                              }
                            } }
                          }
                          principle(id: "principle-shanghai-spirit") {                                      # 1
                            parts { id }                                                                    # 1
                          }
                        }
                        """;

    private final Shipped shipped;

    DeepQueryTest(Shipped shipped) {
        this.shipped = shipped;
    }

    @Test
    void costsOneStatementForARelationAndLevel() {
        int costs = COST.matcher(QUERY)
                .results()
                .mapToInt(cost -> Integer.parseInt(cost.group(1)))
                .sum();

        assertThat(shipped.statements(QUERY)).isEqualTo(costs).isEqualTo(32);
    }

    @Test
    void costsNoMoreForTwiceAsManyParents() {
        String wider = QUERY.replace("chairmanships(last: 2)", "chairmanships(last: 4)");

        assertThat(wider).isNotEqualTo(QUERY);
        assertThat(shipped.statements(wider)).isEqualTo(shipped.statements(QUERY));
    }

    @Test
    void givesTheRightAnswer() {
        assertThat(shipped.ask(QUERY).text()).isEqualTo(json("""
                        {
                          "data": {
                            "state": {
                              "chairmanships": {
                                "nodes": [
                                  {
                                    "concludingSummit": {
                                      "id": "summit-2017-astana",
                                      "documents": {
                                        "nodes": [
                                          {
                                            "topics": [
                                              {
                                                "initiatives": {
                                                  "nodes": [
                                                    {
                                                      "claims": {
                                                        "nodes": [
                                                          {
                                                            "position": 77,
                                                            "source": {"id": "alimbayev-2018"},
                                                            "citations": [
                                                              {"source": {"id": "inform-2918080"}, "locator": "paragraphs 1-2"},
                                                              {"source": {"id": "astanatimes-2016-06"}, "locator": "paragraph 5"},
                                                              {"source": {"id": "astanatimes-2016-11"}, "locator": "paragraph 3"},
                                                              {"source": {"id": "inform-3010869"}, "locator": "paragraph 2"},
                                                              {"source": {"id": "kazinform-2017-04-06"}, "locator": "paragraph 5"}
                                                            ]
                                                          }
                                                        ]
                                                      }
                                                    }
                                                  ]
                                                }
                                              }
                                            ]
                                          }
                                        ]
                                      },
                                      "participations": {
                                        "nodes": [
                                          {
                                            "participant": {"id": "body-rats"},
                                            "representative": {"tenures": {"nodes": [{"office": {"officeOf": [{"id": "body-rats-executive-committee"}]}}]}}
                                          },
                                          {
                                            "participant": {"id": "body-secretariat"},
                                            "representative": {"tenures": {"nodes": [{"office": {"officeOf": [{"id": "body-secretariat"}]}}]}}
                                          }
                                        ]
                                      },
                                      "decidedMemberships": {
                                        "nodes": [
                                          {
                                            "state": {"alpha3": "IND"},
                                            "steps": [
                                              {"stepKind": "APPLIED", "meeting": null},
                                              {"stepKind": "PROCEDURE_OPENED", "meeting": {"id": "summit-2015-ufa"}},
                                              {"stepKind": "MEMORANDUM_SIGNED", "meeting": {"id": "summit-2016-tashkent"}},
                                              {"stepKind": "DECIDED", "meeting": {"id": "summit-2017-astana"}},
                                              {"stepKind": "EFFECTIVE", "meeting": null}
                                            ]
                                          }
                                        ]
                                      },
                                      "unLinks": {"totalCount": 2, "nodes": [{"unParty": {"acronym": "UN"}}]}
                                    },
                                    "organisation": {
                                      "cooperations": {"nodes": [{"partner": {"acronym": "CIS"}}, {"partner": {"acronym": "ASEAN"}}]},
                                      "bodies": {
                                        "nodes": [{"meetings": {"nodes": [{"previous": {"id": "cfm-2023-05-goa"}}, {"previous": {"id": "cfm-2024-05-astana"}}]}}]
                                      }
                                    }
                                  },
                                  {
                                    "concludingSummit": {
                                      "id": "summit-2024-astana",
                                      "documents": {"nodes": [{"topics": [{"initiatives": {"nodes": [{"claims": {"nodes": []}}]}}, {"initiatives": {"nodes": []}}]}]},
                                      "participations": {
                                        "nodes": [
                                          {
                                            "participant": {"id": "body-rats"},
                                            "representative": {"tenures": {"nodes": [{"office": {"officeOf": [{"id": "body-rats-executive-committee"}]}}]}}
                                          },
                                          {
                                            "participant": {"id": "body-secretariat"},
                                            "representative": {"tenures": {"nodes": [{"office": {"officeOf": [{"id": "body-secretariat"}]}}]}}
                                          }
                                        ]
                                      },
                                      "decidedMemberships": {
                                        "nodes": [
                                          {
                                            "state": {"alpha3": "BLR"},
                                            "steps": [
                                              {"stepKind": "APPLIED", "meeting": null},
                                              {"stepKind": "PROCEDURE_OPENED", "meeting": {"id": "summit-2022-samarkand"}},
                                              {"stepKind": "MEMORANDUM_SIGNED", "meeting": {"id": "summit-2023-new-delhi"}},
                                              {"stepKind": "RATIFIED", "meeting": null},
                                              {"stepKind": "DECIDED", "meeting": {"id": "summit-2024-astana"}},
                                              {"stepKind": "EFFECTIVE", "meeting": null}
                                            ]
                                          }
                                        ]
                                      },
                                      "unLinks": {"totalCount": 1, "nodes": [{"unParty": {"acronym": "UN"}}]}
                                    },
                                    "organisation": {
                                      "cooperations": {"nodes": [{"partner": {"acronym": "CIS"}}, {"partner": {"acronym": "ASEAN"}}]},
                                      "bodies": {
                                        "nodes": [{"meetings": {"nodes": [{"previous": {"id": "cfm-2023-05-goa"}}, {"previous": {"id": "cfm-2024-05-astana"}}]}}]
                                      }
                                    }
                                  }
                                ]
                              }
                            },
                            "principle": {
                              "parts": [
                                {"id": "principle-mutual-trust"},
                                {"id": "principle-mutual-benefit"},
                                {"id": "principle-equality"},
                                {"id": "principle-consultation"},
                                {"id": "principle-cultural-diversity"},
                                {"id": "principle-common-development"}
                              ]
                            }
                          }
                        }
                        """));
    }
}
