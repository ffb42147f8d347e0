package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factgate.server.Found.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The day and the language of a whole operation, and how a field has its own. */
@ExtendWith(ShippedDataset.class)
final class OperationContextTest {
    private final Shipped shipped;

    OperationContextTest(Shipped shipped) {
        this.shipped = shipped;
    }

    @Test
    void theDayAndTheLanguageOfTheOperationHoldForAllOfItsFields() {
        Reply reply = shipped.ask("""
                        query @inContext(asOf: "2016-06-30", language: RU) {
                          members { totalCount nodes { name } }
                          state(alpha3: "IND") { name memberships { nodes { membershipStatus period { holds } } } }
                          document(id: "doc-anti-drug-strategy-2018-2023") { documentStatus }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "members": {
                              "totalCount": 6,
                              "nodes": [
                                {"name": "Казахстан"},
                                {"name": "Китай"},
                                {"name": "Кыргызстан"},
                                {"name": "Россия"},
                                {"name": "Таджикистан"},
                                {"name": "Узбекистан"}
                              ]
                            },
                            "state": {"name": "Индия", "memberships": {"nodes": [{"membershipStatus": "OBSERVER", "period": {"holds": "YES"}}]}},
                            "document": {"documentStatus": "NOT_YET_ADOPTED"}
                          }
                        }
                        """));
    }

    @Test
    void anArgumentOfAFieldOverridesThem() {
        Reply reply = shipped.ask("""
                        query @inContext(asOf: "2016-06-30", language: RU) {
                          members(asOf: "2017-06-09") { totalCount }
                          state(alpha3: "IND") {
                            name(language: EN)
                            memberships(asOf: "2017-06-09") { nodes { membershipStatus period { now: holds(on: "2017-06-09") before: holds } } }
                          }
                          document(id: "doc-anti-drug-strategy-2018-2023") { documentStatus(asOf: "2018-06-11") }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "members": {"totalCount": 8},
                            "state": {"name": "India", "memberships": {"nodes": [{"membershipStatus": "MEMBER", "period": {"now": "YES", "before": "NO"}}]}},
                            "document": {"documentStatus": "IN_FORCE"}
                          }
                        }
                        """));
    }

    @Test
    void aDayOfNullLiftsTheDayOfTheOperation() {
        Reply reply = shipped.ask("""
                        query @inContext(asOf: "2016-06-30") {
                          members(asOf: null) { totalCount }
                          state(alpha3: "IND") { memberships(asOf: null) { nodes { membershipStatus } } }
                          document(id: "doc-anti-drug-strategy-2018-2023") { documentStatus(asOf: null) }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "members": {"totalCount": 10},
                            "state": {"memberships": {"nodes": [{"membershipStatus": "OBSERVER"}, {"membershipStatus": "MEMBER"}]}},
                            "document": {"documentStatus": "EXPIRED"}
                          }
                        }
                        """));
    }

    @Test
    void withoutADayTheWholeHistoryIsThere() {
        Reply reply = shipped.ask("""
                        {
                          members { totalCount }
                          state(alpha3: "IND") { memberships { nodes { membershipStatus period { ongoing } } } }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "members": {"totalCount": 10},
                            "state": {
                              "memberships": {
                                "nodes": [
                                  {"membershipStatus": "OBSERVER", "period": {"ongoing": false}},
                                  {"membershipStatus": "MEMBER", "period": {"ongoing": true}}
                                ]
                              }
                            }
                          }
                        }
                        """));
    }

    @Test
    void whetherAPeriodHoldsNeedsADayOfTheFieldOrOfTheOperation() {
        Reply reply = shipped.ask("""
                        {
                          state(alpha3: "LAO") { memberships { nodes { period { holds } } } }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "errors": [
                            {
                              "message": "`on` is missing, expected a day here or `asOf` in `@inContext`",
                              "locations": [{"line": 2, "column": 57}],
                              "path": ["state", "memberships", "nodes", 0, "period", "holds"],
                              "extensions": {"code": "BAD_USER_INPUT"}
                            }
                          ],
                          "data": {"state": null}
                        }
                        """));
    }
}
