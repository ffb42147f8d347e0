package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of lists: whichever way and in whichever steps a list is gone through, it is the same list. */
@ExtendWith(ShippedDataset.class)
final class PagingTest {
    private static final int LARGEST = 100;

    /** How many small pages are taken from each end: the rest is alike, and there are lists of thousands. */
    private static final int SMALL_PAGES = 12;

    private static final String BY_NAME = "orderBy: { field: NAME }, ";
    private static final String BY_NAME_DOWN = "orderBy: { field: NAME, direction: DESC }, ";
    private static final String BY_RUSSIAN_NAME = "orderBy: { field: NAME, language: RU }, ";
    private static final String BY_DATE_DOWN = "orderBy: { field: DATE, direction: DESC }, ";

    private final Shipped shipped;

    PagingTest(Shipped shipped) {
        this.shipped = shipped;
    }

    static Stream<Listing> lists() {
        return Stream.concat(Listing.ofTheQuery(), Listing.ofNodes());
    }

    static Stream<Listing> orderedLists() {
        return lists().filter(Listing::canBeOrdered);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListIsTheSameFromBothEndsAndInPagesOfAnySize(Listing list) {
        assertSameFromBothEnds(list, "", List.of(1, 7));
    }

    @ParameterizedTest
    @MethodSource("orderedLists")
    void aListInAnotherOrderIsTheSameFromBothEnds(Listing list) {
        assertSameFromBothEnds(list, BY_NAME_DOWN, List.of(7));
        assertSameFromBothEnds(list, BY_DATE_DOWN, List.of(7));
    }

    @ParameterizedTest
    @MethodSource("orderedLists")
    void anOrderTheOtherWayRoundIsTheListTheOtherWayRound(Listing list) {
        List<String> down = nodes(new Pages(list, BY_NAME_DOWN, LARGEST).forward());

        assertThat(nodes(new Pages(list, BY_NAME, LARGEST).forward())).isEqualTo(down.reversed());
    }

    @ParameterizedTest
    @MethodSource("orderedLists")
    void aCursorOfAListInAnotherOrderIsRefused(Listing list) {
        List<String> orders = List.of(BY_NAME, BY_NAME_DOWN, BY_RUSSIAN_NAME);
        for (String order : orders) {
            String cursor = shipped.ask(list.ask(order + "first: 1", "pageInfo { endCursor }"))
                    .data()
                    .text(list.path() + ".pageInfo.endCursor");
            for (String other : orders) {
                Reply reply = shipped.ask(list.ask(other + "after: \"" + cursor + "\"", "pageInfo { endCursor }"));

                if (other.equals(order)) {
                    reply.data();
                } else {
                    assertThat(reply.errorMessages())
                            .containsExactly("`after`: the cursor is from a list in another order, "
                                    + "expected one from a list in the same order");
                    assertThat(reply.errorCodes()).containsExactly("BAD_USER_INPUT");
                }
            }
        }
    }

    @Test
    void aCursorMarksAPlaceInAnyListOfItsOrderWhetherTheListHasItsItemOrNot() {
        String charter = "documents(filter: { kinds: [CHARTER] }, first: 1)";
        String cursor = shipped.ask("{ %s { pageInfo { endCursor } } }".formatted(charter))
                .data()
                .text("documents.pageInfo.endCursor");

        Found treaties = shipped.ask("""
                        {
                          all: documents(filter: { kinds: [TREATY] }, first: 100) { nodes { id adoptedOn } }
                          later: documents(filter: { kinds: [TREATY] }, first: 100, after: "%s") { nodes { id adoptedOn } }
                        }
                        """.formatted(cursor)).data();

        assertThat(treaties.parts("later.nodes"))
                .isNotEmpty()
                .isEqualTo(treaties.parts("all.nodes").stream()
                        .filter(treaty -> treaty.text("adoptedOn").compareTo("2002-06-07") > 0)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aCursorOfAnyListIsTakenOrRefusedWhateverTellsItsItemsApart(Listing list) {
        Found cursors = shipped.ask("""
                        {
                          documents(first: 1) { pageInfo { endCursor } }
                          state(id: "kaz") { related(first: 1) { pageInfo { endCursor } } }
                        }
                        """).data();

        for (String path : List.of("documents", "state.related")) {
            String cursor = cursors.text(path + ".pageInfo.endCursor");
            Reply reply = shipped.ask(list.ask("after: \"" + cursor + "\"", "totalCount"));

            if (reply.body().members().containsKey("errors")) {
                assertThat(reply.errorCodes()).containsExactly("BAD_USER_INPUT");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void whatIsNoCursorIsRefused(Listing list) {
        for (String arguments : List.of("after: \"\"", "after: \"no cursor\"", "before: \"bm8gY3Vyc29y\"")) {
            assertThat(shipped.ask(list.ask(arguments, "totalCount")).errorCodes())
                    .as(arguments)
                    .containsExactly("BAD_USER_INPUT");
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aPageOfAnotherSizeThanNoneToAHundredOrFromBothEndsIsRefused(Listing list) {
        for (String arguments : List.of("first: 101", "first: -1", "last: 101", "last: -1", "first: 1, last: 1")) {
            assertThat(shipped.ask(list.ask(arguments, "totalCount")).errorCodes())
                    .as(arguments)
                    .containsExactly("BAD_USER_INPUT");
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aPageOfNoneTellsTheLengthOfTheListAndThatThereIsMore(Listing list) {
        for (String end : List.of("first", "last")) {
            Found page = shipped.ask(list.ask(
                            end + ": 0",
                            "totalCount edges { cursor } nodes { __typename } "
                                    + "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"))
                    .data()
                    .part(list.path());

            assertThat(page.number("totalCount")).isPositive();
            assertThat(page.texts("edges.cursor")).isEmpty();
            assertThat(page.texts("nodes.__typename")).isEmpty();
            assertThat(page.flag("pageInfo.hasNextPage")).isEqualTo(end.equals("first"));
            assertThat(page.flag("pageInfo.hasPreviousPage")).isEqualTo(end.equals("last"));
            assertThat(page.isNull("pageInfo.startCursor")).isTrue();
            assertThat(page.isNull("pageInfo.endCursor")).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void withoutASizeAPageHasTwenty(Listing list) {
        Found page = shipped.ask(list.ask("after: null", "totalCount nodes { __typename }"))
                .data()
                .part(list.path());

        assertThat(page.texts("nodes.__typename")).hasSize(Math.min(20, page.number("totalCount")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"first: 100", "last: 100", "first: 3", "last: 3"})
    void aPageCanLieBetweenTwoCursors(String size) {
        List<String> ids =
                shipped.ask("{ documents(first: 100) { nodes { id } } }").data().texts("documents.nodes.id");
        List<String> cursors = shipped.ask("{ documents(first: 100) { edges { cursor } } }")
                .data()
                .texts("documents.edges.cursor");

        List<String> between = shipped.ask("{ documents(%s, after: \"%s\", before: \"%s\") { nodes { id } } }"
                        .formatted(size, cursors.get(10), cursors.get(20)))
                .data()
                .texts("documents.nodes.id");

        assertThat(between)
                .isEqualTo(
                        switch (size) {
                            case "first: 3" -> ids.subList(11, 14);
                            case "last: 3" -> ids.subList(17, 20);
                            default -> ids.subList(11, 20);
                        });
    }

    @Test
    void theLastPageIsTheEndOfTheListInItsOrder() {
        assertThat(shipped.ask("{ summits(last: 2) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }")
                        .text())
                .isEqualTo(Found.json("""
                        {
                          "data": {
                            "summits": {
                              "nodes": [{ "id": "summit-2025-tianjin" }, { "id": "summit-2026-bishkek" }],
                              "pageInfo": { "hasNextPage": false, "hasPreviousPage": true }
                            }
                          }
                        }
                        """));
    }

    private void assertSameFromBothEnds(Listing list, String order, List<Integer> sizes) {
        List<Found> all = new Pages(list, order, LARGEST).forward();

        assertThat(all).doesNotHaveDuplicates();
        assertThat(all.stream().map(edge -> edge.text("cursor"))).doesNotHaveDuplicates();
        assertThat(all)
                .hasSize(shipped.ask(list.ask(order + "first: 0", "totalCount"))
                        .data()
                        .number(list.path() + ".totalCount"));
        assertThat(new Pages(list, order, LARGEST).backward()).isEqualTo(all);
        for (int size : sizes) {
            int taken = Math.min(all.size(), size * SMALL_PAGES);
            assertThat(new Pages(list, order, size).forward())
                    .as("pages of %d", size)
                    .isEqualTo(all.subList(0, taken));
            assertThat(new Pages(list, order, size).backward())
                    .as("pages of %d from the end", size)
                    .isEqualTo(all.subList(all.size() - taken, all.size()));
        }
    }

    private static List<String> nodes(List<Found> edges) {
        return edges.stream().map(edge -> edge.part("node").toString()).toList();
    }

    /** Goes through a list, whole in the largest pages and some way in smaller ones. */
    private final class Pages {
        private final String query;
        private final String path;
        private final int size;

        Pages(Listing list, String order, int size) {
            this.query = "query ($first: Int, $after: String, $last: Int, $before: String) "
                    + list.ask(
                            order + "first: $first, after: $after, last: $last, before: $before",
                            "edges { cursor node { __typename " + list.identity() + " } } "
                                    + "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }");
            this.path = list.path();
            this.size = size;
        }

        List<Found> forward() {
            List<Found> edges = new ArrayList<>();
            Map<String, Object> page = new HashMap<>(Map.of("first", size));
            for (int pages = 0; size == LARGEST || pages < SMALL_PAGES; pages++) {
                Found found = page(page);
                assertThat(found.flag("pageInfo.hasPreviousPage")).isEqualTo(pages > 0);
                edges.addAll(found.parts("edges"));
                if (!found.flag("pageInfo.hasNextPage")) {
                    return edges;
                }
                assertThat(found.parts("edges")).hasSize(size);
                page.put("after", found.text("pageInfo.endCursor"));
            }
            return edges;
        }

        List<Found> backward() {
            List<Found> edges = new ArrayList<>();
            Map<String, Object> page = new HashMap<>(Map.of("last", size));
            for (int pages = 0; size == LARGEST || pages < SMALL_PAGES; pages++) {
                Found found = page(page);
                assertThat(found.flag("pageInfo.hasNextPage")).isEqualTo(pages > 0);
                edges.addAll(0, found.parts("edges"));
                if (!found.flag("pageInfo.hasPreviousPage")) {
                    return edges;
                }
                assertThat(found.parts("edges")).hasSize(size);
                page.put("before", found.text("pageInfo.startCursor"));
            }
            return edges;
        }

        private Found page(Map<String, Object> variables) {
            Found found = shipped.ask(query, variables).data().part(path);
            List<String> cursors = found.texts("edges.cursor");
            assertThat(found.at("pageInfo.startCursor")).isEqualTo(cursors.isEmpty() ? null : cursors.getFirst());
            assertThat(found.at("pageInfo.endCursor")).isEqualTo(cursors.isEmpty() ? null : cursors.getLast());
            return found;
        }
    }
}
