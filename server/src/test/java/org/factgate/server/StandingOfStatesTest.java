package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factgate.server.Found.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which state stood how to the organisation on which day, asked over HTTP. */
@ExtendWith(ShippedDataset.class)
final class StandingOfStatesTest {
    private final ShippedServer server;

    StandingOfStatesTest(ShippedServer server) {
        this.server = server;
    }

    @Test
    void theSixFoundersAreTheFullMembersOnNewYearsDayOf2016() throws Exception {
        Reply reply = server.ask("""
                        {
                          members(asOf: "2016-01-01") {
                            totalCount
                            edges { node { name } membership { founding period { start } } }
                          }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "members": {
                              "totalCount": 6,
                              "edges": [
                                {"node": {"name": "China"}, "membership": {"founding": true, "period": {"start": "2001-06-15"}}},
                                {"node": {"name": "Kazakhstan"}, "membership": {"founding": true, "period": {"start": "2001-06-15"}}},
                                {"node": {"name": "Kyrgyzstan"}, "membership": {"founding": true, "period": {"start": "2001-06-15"}}},
                                {"node": {"name": "Russia"}, "membership": {"founding": true, "period": {"start": "2001-06-15"}}},
                                {"node": {"name": "Tajikistan"}, "membership": {"founding": true, "period": {"start": "2001-06-15"}}},
                                {"node": {"name": "Uzbekistan"}, "membership": {"founding": true, "period": {"start": "2001-06-15"}}}
                              ]
                            }
                          }
                        }
                        """));
    }

    @Test
    void theSixFoundersAreTheFullMembersOnTheEveOfTheAccessionOfIndiaAndPakistan() throws Exception {
        Reply reply = server.ask("""
                        {
                          members(asOf: "2017-06-08") {
                            totalCount
                            edges { node { name } membership { founding period { start } } }
                          }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "members": {
                              "totalCount": 6,
                              "edges": [
                                {"node": {"name": "China"}, "membership": {"founding": true, "period": {"start": "2001-06-15"}}},
                                {"node": {"name": "Kazakhstan"}, "membership": {"founding": true, "period": {"start": "2001-06-15"}}},
                                {"node": {"name": "Kyrgyzstan"}, "membership": {"founding": true, "period": {"start": "2001-06-15"}}},
                                {"node": {"name": "Russia"}, "membership": {"founding": true, "period": {"start": "2001-06-15"}}},
                                {"node": {"name": "Tajikistan"}, "membership": {"founding": true, "period": {"start": "2001-06-15"}}},
                                {"node": {"name": "Uzbekistan"}, "membership": {"founding": true, "period": {"start": "2001-06-15"}}}
                              ]
                            }
                          }
                        }
                        """));
    }

    @Test
    void thereAreEightFullMembersOnTheDayOnWhichIndiaAndPakistanAccede() throws Exception {
        Reply reply = server.ask("""
                        {
                          members(asOf: "2017-06-09") {
                            totalCount
                            edges { node { name } membership { founding period { start } } }
                          }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "members": {
                              "totalCount": 8,
                              "edges": [
                                {"node": {"name": "China"}, "membership": {"founding": true, "period": {"start": "2001-06-15"}}},
                                {"node": {"name": "India"}, "membership": {"founding": false, "period": {"start": "2017-06-09"}}},
                                {"node": {"name": "Kazakhstan"}, "membership": {"founding": true, "period": {"start": "2001-06-15"}}},
                                {"node": {"name": "Kyrgyzstan"}, "membership": {"founding": true, "period": {"start": "2001-06-15"}}},
                                {"node": {"name": "Pakistan"}, "membership": {"founding": false, "period": {"start": "2017-06-09"}}},
                                {"node": {"name": "Russia"}, "membership": {"founding": true, "period": {"start": "2001-06-15"}}},
                                {"node": {"name": "Tajikistan"}, "membership": {"founding": true, "period": {"start": "2001-06-15"}}},
                                {"node": {"name": "Uzbekistan"}, "membership": {"founding": true, "period": {"start": "2001-06-15"}}}
                              ]
                            }
                          }
                        }
                        """));
    }

    @Test
    void belarusAloneWentFromDialoguePartnerOverObserverToMember() throws Exception {
        Reply reply = server.ask("""
                        {
                          states(filter: { statusSequence: [DIALOGUE_PARTNER, OBSERVER, MEMBER] }) {
                            totalCount
                            nodes {
                              name
                              memberships(filter: { organisation: "org-sco" }) { nodes { membershipStatus period { start end } } }
                            }
                          }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "states": {
                              "totalCount": 1,
                              "nodes": [
                                {
                                  "name": "Belarus",
                                  "memberships": {
                                    "nodes": [
                                      {"membershipStatus": "DIALOGUE_PARTNER", "period": {"start": "2010-04", "end": "2015-07-10"}},
                                      {"membershipStatus": "OBSERVER", "period": {"start": "2015-07-10", "end": "2024-07-04"}},
                                      {"membershipStatus": "MEMBER", "period": {"start": "2024-07-04", "end": null}}
                                    ]
                                  }
                                }
                              ]
                            }
                          }
                        }
                        """));
    }

    @Test
    void theStepsOfIndiaTowardsMembershipTellTheSummitOfEach() throws Exception {
        Reply reply = server.ask("""
                        {
                          state(alpha3: "IND") {
                            memberships(filter: { organisation: "org-sco" }) {
                              nodes {
                                membershipStatus
                                period { start end }
                                decidedAt { id startDate endDate place { city } }
                                steps { stepKind date meeting { id } }
                              }
                            }
                          }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "state": {
                              "memberships": {
                                "nodes": [
                                  {
                                    "membershipStatus": "OBSERVER",
                                    "period": {"start": "2005-07-05", "end": "2017-06-09"},
                                    "decidedAt": {"id": "summit-2005-astana", "startDate": "2005-07-05", "endDate": "2005-07-05", "place": {"city": "Astana"}},
                                    "steps": [
                                      {"stepKind": "AGREED_IN_PRINCIPLE", "date": "2005-06-07", "meeting": null},
                                      {"stepKind": "DECIDED", "date": "2005-07-05", "meeting": {"id": "summit-2005-astana"}},
                                      {"stepKind": "EFFECTIVE", "date": "2005-07-05", "meeting": null}
                                    ]
                                  },
                                  {
                                    "membershipStatus": "MEMBER",
                                    "period": {"start": "2017-06-09", "end": null},
                                    "decidedAt": {"id": "summit-2017-astana", "startDate": "2017-06-08", "endDate": "2017-06-09", "place": {"city": "Astana"}},
                                    "steps": [
                                      {"stepKind": "APPLIED", "date": "2014-09", "meeting": null},
                                      {"stepKind": "PROCEDURE_OPENED", "date": "2015-07-10", "meeting": {"id": "summit-2015-ufa"}},
                                      {"stepKind": "MEMORANDUM_SIGNED", "date": "2016-06-24", "meeting": {"id": "summit-2016-tashkent"}},
                                      {"stepKind": "DECIDED", "date": "2017-06-09", "meeting": {"id": "summit-2017-astana"}},
                                      {"stepKind": "EFFECTIVE", "date": "2017-06-09", "meeting": null}
                                    ]
                                  }
                                ]
                              }
                            }
                          }
                        }
                        """));
    }
}
