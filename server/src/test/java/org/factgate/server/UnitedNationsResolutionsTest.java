package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factgate.server.Found.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the General Assembly resolved on cooperation with the organisation, asked over HTTP. */
@ExtendWith(ShippedDataset.class)
final class UnitedNationsResolutionsTest {
    private final ShippedServer server;

    UnitedNationsResolutionsTest(ShippedServer server) {
        this.server = server;
    }

    @Test
    void theResolutionsComeInOrderWithSymbolAndVote() throws Exception {
        Reply reply = server.ask("""
                        {
                          documents(filter: { kinds: [RESOLUTION], adoptedBy: "org-unga" }) {
                            totalCount
                            nodes { symbol draftSymbol adoptedOn session vote { voteKind inFavour against abstaining } proposedBy { alpha3 } }
                          }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "documents": {
                              "totalCount": 10,
                              "nodes": [
                                {"symbol": "A/RES/59/48", "draftSymbol": null, "adoptedOn": "2004-12-02", "session": 59, "vote": null, "proposedBy": []},
                                {
                                  "symbol": "A/RES/64/183",
                                  "draftSymbol": null,
                                  "adoptedOn": "2009-12-18",
                                  "session": 64,
                                  "vote": {"voteKind": "CONSENSUS", "inFavour": null, "against": null, "abstaining": null},
                                  "proposedBy": [{"alpha3": "UZB"}]
                                },
                                {
                                  "symbol": "A/RES/65/124",
                                  "draftSymbol": null,
                                  "adoptedOn": "2010-12-13",
                                  "session": 65,
                                  "vote": {"voteKind": "CONSENSUS", "inFavour": null, "against": null, "abstaining": null},
                                  "proposedBy": []
                                },
                                {
                                  "symbol": "A/RES/67/15",
                                  "draftSymbol": "A/67/L.15",
                                  "adoptedOn": "2012-11-19",
                                  "session": 67,
                                  "vote": {"voteKind": "CONSENSUS", "inFavour": null, "against": null, "abstaining": null},
                                  "proposedBy": []
                                },
                                {
                                  "symbol": null,
                                  "draftSymbol": null,
                                  "adoptedOn": "2014-11",
                                  "session": 69,
                                  "vote": null,
                                  "proposedBy": [{"alpha3": "RUS"}]
                                },
                                {
                                  "symbol": "A/RES/71/14",
                                  "draftSymbol": null,
                                  "adoptedOn": "2016-11-21",
                                  "session": 71,
                                  "vote": {"voteKind": "CONSENSUS", "inFavour": null, "against": null, "abstaining": null},
                                  "proposedBy": [{"alpha3": "KAZ"}]
                                },
                                {
                                  "symbol": null,
                                  "draftSymbol": null,
                                  "adoptedOn": "2019-08-30",
                                  "session": 73,
                                  "vote": {"voteKind": "CONSENSUS", "inFavour": null, "against": null, "abstaining": null},
                                  "proposedBy": [{"alpha3": "RUS"}]
                                },
                                {
                                  "symbol": null,
                                  "draftSymbol": null,
                                  "adoptedOn": "2021-03-25",
                                  "session": 75,
                                  "vote": {"voteKind": "CONSENSUS", "inFavour": null, "against": null, "abstaining": null},
                                  "proposedBy": [{"alpha3": "TJK"}]
                                },
                                {
                                  "symbol": null,
                                  "draftSymbol": "A/77/L.107",
                                  "adoptedOn": "2023-09-01",
                                  "session": 77,
                                  "vote": {"voteKind": "RECORDED", "inFavour": 80, "against": 2, "abstaining": 47},
                                  "proposedBy": [{"alpha3": "KAZ"}]
                                },
                                {
                                  "symbol": null,
                                  "draftSymbol": "A/79/L.124",
                                  "adoptedOn": "2025-09-05",
                                  "session": 79,
                                  "vote": {"voteKind": "RECORDED", "inFavour": 120, "against": 27, "abstaining": 28},
                                  "proposedBy": [{"alpha3": "CHN"}]
                                }
                              ]
                            }
                          }
                        }
                        """));
    }

    @Test
    void aResolutionIsFoundByItsSymbol() throws Exception {
        Reply reply = server.ask("""
                        {
                          document(symbol: "A/RES/71/14") {
                            id
                            name
                            unLinks { nodes { id unLinkKind date } }
                            relatedDocuments { nodes { symbol } }
                          }
                        }
                        """);

        assertThat(reply.text()).isEqualTo(json("""
                        {
                          "data": {
                            "document": {
                              "id": "undoc-a-res-71-14",
                              "name": "Cooperation between the United Nations and the Shanghai Cooperation Organization",
                              "unLinks": {
                                "nodes": [
                                  {"id": "unlink-2016-resolution", "unLinkKind": "RESOLUTION", "date": "2016-11-21"},
                                  {"id": "unlink-2016-unga-address", "unLinkKind": "PARTICIPATION", "date": "2016-11-21"},
                                  {"id": "unlink-2017-01-letter-to-guterres", "unLinkKind": "CONSULTATION", "date": "2017-01-02"}
                                ]
                              },
                              "relatedDocuments": {"nodes": [{"symbol": "A/RES/59/48"}]}
                            }
                          }
                        }
                        """));
    }
}
