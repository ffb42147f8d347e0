package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factgate.server.Found.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The summit of 2017, asked over HTTP: who took part in which capacity, and what was signed there by whom. */
@ExtendWith(ShippedDataset.class)
final class AstanaSummitTest {
    private final ShippedServer server;

    AstanaSummitTest(ShippedServer server) {
        this.server = server;
    }

    @Test
    void indiaAndPakistanTookPartAsObserversAndTheSecretaryGeneralForTheUnitedNations() throws Exception {
        Reply reply = server.ask("""
                        {
                          summit(year: 2017) {
                            id
                            startDate
                            endDate
                            participations(first: 100) {
                              totalCount
                              nodes { participant { id } capacity representative { name } representativeTitle }
                            }
                          }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "summit": {
                              "id": "summit-2017-astana",
                              "startDate": "2017-06-08",
                              "endDate": "2017-06-09",
                              "participations": {
                                "totalCount": 20,
                                "nodes": [
                                  {
                                    "participant": {"id": "afg"},
                                    "capacity": "OBSERVER",
                                    "representative": {"name": "Ashraf Ghani"},
                                    "representativeTitle": "President of the Islamic Republic of Afghanistan"
                                  },
                                  {
                                    "participant": {"id": "blr"},
                                    "capacity": "OBSERVER",
                                    "representative": {"name": "Alexander Lukashenko"},
                                    "representativeTitle": "President of the Republic of Belarus"
                                  },
                                  {
                                    "participant": {"id": "body-rats"},
                                    "capacity": "ORGANISATION",
                                    "representative": {"name": "Yevgeny Sysoyev"},
                                    "representativeTitle": "Director of the Executive Committee of the SCO RATS"
                                  },
                                  {
                                    "participant": {"id": "body-secretariat"},
                                    "capacity": "ORGANISATION",
                                    "representative": {"name": "Rashid Alimov"},
                                    "representativeTitle": "Secretary-General of the SCO"
                                  },
                                  {
                                    "participant": {"id": "chn"},
                                    "capacity": "MEMBER",
                                    "representative": {"name": "Xi Jinping"},
                                    "representativeTitle": "President of the People's Republic of China"
                                  },
                                  {
                                    "participant": {"id": "ind"},
                                    "capacity": "OBSERVER",
                                    "representative": {"name": "Narendra Modi"},
                                    "representativeTitle": "Prime Minister of the Republic of India"
                                  },
                                  {
                                    "participant": {"id": "irn"},
                                    "capacity": "OBSERVER",
                                    "representative": {"name": "Mohammad Javad Zarif"},
                                    "representativeTitle": "Minister of Foreign Affairs of the Islamic Republic of Iran"
                                  },
                                  {
                                    "participant": {"id": "kaz"},
                                    "capacity": "MEMBER",
                                    "representative": {"name": "Nursultan Nazarbayev"},
                                    "representativeTitle": "President of the Republic of Kazakhstan"
                                  },
                                  {
                                    "participant": {"id": "kgz"},
                                    "capacity": "MEMBER",
                                    "representative": {"name": "Almazbek Atambayev"},
                                    "representativeTitle": "President of the Kyrgyz Republic"
                                  },
                                  {
                                    "participant": {"id": "mng"},
                                    "capacity": "OBSERVER",
                                    "representative": {"name": "Tsakhiagiin Elbegdorj"},
                                    "representativeTitle": "President of Mongolia"
                                  },
                                  {
                                    "participant": {"id": "org-asean"},
                                    "capacity": "ORGANISATION",
                                    "representative": {"name": "Le Luong Minh"},
                                    "representativeTitle": "Secretary-General of the Association of Southeast Asian Nations"
                                  },
                                  {
                                    "participant": {"id": "org-cica"},
                                    "capacity": "ORGANISATION",
                                    "representative": {"name": "Gong Jianwei"},
                                    "representativeTitle": "Executive Director of the CICA Secretariat"
                                  },
                                  {
                                    "participant": {"id": "org-cis"},
                                    "capacity": "ORGANISATION",
                                    "representative": {"name": "Sergei Lebedev"},
                                    "representativeTitle": "Chairman of the Executive Committee and Executive Secretary of the Commonwealth of Independent States"
                                  },
                                  {
                                    "participant": {"id": "org-csto"},
                                    "capacity": "ORGANISATION",
                                    "representative": {"name": "Amanzhol Zhankuliev"},
                                    "representativeTitle": "Deputy Secretary-General of the Collective Security Treaty Organisation"
                                  },
                                  {
                                    "participant": {"id": "org-un"},
                                    "capacity": "ORGANISATION",
                                    "representative": {"name": "António Guterres"},
                                    "representativeTitle": "Secretary-General of the United Nations"
                                  },
                                  {
                                    "participant": {"id": "pak"},
                                    "capacity": "OBSERVER",
                                    "representative": {"name": "Nawaz Sharif"},
                                    "representativeTitle": "Prime Minister of the Islamic Republic of Pakistan"
                                  },
                                  {
                                    "participant": {"id": "rus"},
                                    "capacity": "MEMBER",
                                    "representative": {"name": "Vladimir Putin"},
                                    "representativeTitle": "President of the Russian Federation"
                                  },
                                  {
                                    "participant": {"id": "tjk"},
                                    "capacity": "MEMBER",
                                    "representative": {"name": "Emomali Rahmon"},
                                    "representativeTitle": "President of the Republic of Tajikistan"
                                  },
                                  {
                                    "participant": {"id": "tkm"},
                                    "capacity": "GUEST",
                                    "representative": {"name": "Gurbanguly Berdimuhamedov"},
                                    "representativeTitle": "President of Turkmenistan"
                                  },
                                  {
                                    "participant": {"id": "uzb"},
                                    "capacity": "MEMBER",
                                    "representative": {"name": "Shavkat Mirziyoyev"},
                                    "representativeTitle": "President of the Republic of Uzbekistan"
                                  }
                                ]
                              }
                            }
                          }
                        }
                        """));
    }

    @Test
    void tenDocumentsCameOfItAndNoSourceListsWhoSignedThem() throws Exception {
        Reply reply = server.ask("""
                        {
                          summit(year: 2017) {
                            documents(orderBy: { field: NAME }) {
                              totalCount
                              nodes {
                                name
                                documentKind
                                documentStatus
                                adoptedBy { name }
                                signatories { name }
                                signedBy { name }
                                treatyActions { actionKind state { alpha3 } date }
                              }
                            }
                          }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "summit": {
                              "documents": {
                                "totalCount": 10,
                                "nodes": [
                                  {
                                    "name": "Astana Declaration of the Heads of State of the Shanghai Cooperation Organisation (2017)",
                                    "documentKind": "DECLARATION",
                                    "documentStatus": "ADOPTED",
                                    "adoptedBy": {"name": "Council of Heads of State"},
                                    "signatories": [],
                                    "signedBy": [],
                                    "treatyActions": []
                                  },
                                  {
                                    "name": "Convention of the Shanghai Cooperation Organisation on Countering Extremism",
                                    "documentKind": "CONVENTION",
                                    "documentStatus": "IN_FORCE",
                                    "adoptedBy": {"name": "Council of Heads of State"},
                                    "signatories": [],
                                    "signedBy": [],
                                    "treatyActions": [{"actionKind": "ENTRY_INTO_FORCE", "state": {"alpha3": "RUS"}, "date": "2019-10-12"}]
                                  },
                                  {
                                    "name": "Decision approving the Regulation on the Permanent Representative of an SCO Member State to RATS",
                                    "documentKind": "REGULATION",
                                    "documentStatus": "ADOPTED",
                                    "adoptedBy": {"name": "Council of Heads of State"},
                                    "signatories": [],
                                    "signedBy": [],
                                    "treatyActions": []
                                  },
                                  {
                                    "name": "Decision on Granting the Islamic Republic of Pakistan the Status of SCO Member State",
                                    "documentKind": "DECISION",
                                    "documentStatus": "ADOPTED",
                                    "adoptedBy": {"name": "Council of Heads of State"},
                                    "signatories": [],
                                    "signedBy": [],
                                    "treatyActions": []
                                  },
                                  {
                                    "name": "Decision on Granting the Republic of India the Status of SCO Member State",
                                    "documentKind": "DECISION",
                                    "documentStatus": "ADOPTED",
                                    "adoptedBy": {"name": "Council of Heads of State"},
                                    "signatories": [],
                                    "signedBy": [],
                                    "treatyActions": []
                                  },
                                  {
                                    "name": "Decision on the Assessed Contributions of the SCO Member States in Connection with the Admission of India and Pakistan",
                                    "documentKind": "DECISION",
                                    "documentStatus": "ADOPTED",
                                    "adoptedBy": {"name": "Council of Heads of State"},
                                    "signatories": [],
                                    "signedBy": [],
                                    "treatyActions": []
                                  },
                                  {
                                    "name": "Joint Action Plan for 2017-2018 on the Implementation of the Programme for Cooperation in Tourism",
                                    "documentKind": "ACTION_PLAN",
                                    "documentStatus": "EXPIRED",
                                    "adoptedBy": null,
                                    "signatories": [],
                                    "signedBy": [],
                                    "treatyActions": []
                                  },
                                  {
                                    "name": "Memorandum of Understanding between the SCO Secretariat and the International Committee of the Red Cross",
                                    "documentKind": "MEMORANDUM",
                                    "documentStatus": "SIGNED",
                                    "adoptedBy": {"name": "SCO Secretariat"},
                                    "signatories": [],
                                    "signedBy": [],
                                    "treatyActions": []
                                  },
                                  {
                                    "name": "Press Release on the Results of the SCO Heads of State Council Meeting (Astana)",
                                    "documentKind": "INFORMATION_REPORT",
                                    "documentStatus": "ADOPTED",
                                    "adoptedBy": {"name": "Council of Heads of State"},
                                    "signatories": [],
                                    "signedBy": [],
                                    "treatyActions": []
                                  },
                                  {
                                    "name": "Statement by the Heads of the Member States of the Shanghai Cooperation Organisation on Joint Counteraction to International Terrorism",
                                    "documentKind": "STATEMENT",
                                    "documentStatus": "ADOPTED",
                                    "adoptedBy": {"name": "Council of Heads of State"},
                                    "signatories": [],
                                    "signedBy": [],
                                    "treatyActions": []
                                  }
                                ]
                              }
                            }
                          }
                        }
                        """));
    }

    @Test
    void theCharterWasSignedByTheSixMembersOfTheTimeAtTheSummitOf2002() throws Exception {
        Reply reply = server.ask("""
                        {
                          document(id: "doc-sco-charter") {
                            name
                            adoptedOn
                            inForceFrom
                            adoptedAt { id host { name } }
                            signatories { name }
                          }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "document": {
                              "name": "Charter of the Shanghai Cooperation Organisation",
                              "adoptedOn": "2002-06-07",
                              "inForceFrom": "2003-09-19",
                              "adoptedAt": {"id": "summit-2002-saint-petersburg", "host": {"name": "Russia"}},
                              "signatories": [
                                {"name": "China"},
                                {"name": "Kazakhstan"},
                                {"name": "Kyrgyzstan"},
                                {"name": "Russia"},
                                {"name": "Tajikistan"},
                                {"name": "Uzbekistan"}
                              ]
                            }
                          }
                        }
                        """));
    }
}
