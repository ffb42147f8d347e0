package org.factgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factgate.domain.Certainty;
import org.factgate.domain.PartialDate;
import org.factgate.domain.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds on the days around each change, for everything in the dataset that lasts, compared with the dates as they are written there. */
@ExtendWith(ShippedDataset.class)
final class PeriodsTest {
    private final Shipped shipped;

    PeriodsTest(Shipped shipped) {
        this.shipped = shipped;
    }

    /** The kinds of fact that last: the list, the file, and what can have one of them at a time. */
    enum Lasting {
        MEMBERSHIPS("memberships", "state", "organisation", 21),
        CHAIRMANSHIPS("chairmanships", "organisation", "organisation", 24),
        TENURES("tenures", "office", "office", 30);

        private final String list;
        private final String owner;
        private final String within;

        /** How many hand-overs the dataset has, so that a test that finds none fails. */
        private final int handOvers;

        Lasting(String list, String owner, String within, int handOvers) {
            this.list = list;
            this.owner = owner;
            this.within = within;
            this.handOvers = handOvers;
        }

        List<Fact> facts() {
            return DatasetFile.records(list + ".yaml").stream()
                    .map(record -> new Fact(
                            record.text("id"), record.text(owner) + " in " + record.text(within), period(record)))
                    .toList();
        }

        private static Period period(Found record) {
            return new Period(
                    date(record.textOrNull("from")),
                    date(record.textOrNull("to")),
                    record.textOrNull("endUnknown") == null);
        }

        private static @Nullable PartialDate date(@Nullable String text) {
            return text == null ? null : new PartialDate(text);
        }
    }

    record Fact(String id, String owner, Period period) {
        /** The dates at which something changes. */
        Stream<PartialDate> changes() {
            return Stream.of(period.start(), period.end()).filter(Objects::nonNull);
        }

        boolean holds(LocalDate day) {
            return period.holds(day) == Certainty.YES;
        }

        /** Whether all of its dates are known to the day. */
        boolean exact() {
            return period.start() != null && period.endKnown() && changes().allMatch(PartialDate::isFull);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onTheDaysAroundEachChangeTheListHoldsWhatHoldsForCertainOrPossibly(Lasting kind) {
        List<Fact> facts = kind.facts();

        for (LocalDate day : daysAroundChanges(facts)) {
            assertThat(held(kind, day))
                    .as("%s on %s", kind.list, day)
                    .containsExactlyInAnyOrderElementsOf(facts.stream()
                            .filter(fact -> fact.period().holds(day) != Certainty.NO)
                            .map(Fact::id)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPeriodTellsWhetherItHoldsOnTheDaysAroundItsChanges(Lasting kind) {
        for (Fact fact : kind.facts()) {
            for (LocalDate day : daysAroundChanges(List.of(fact))) {
                assertThat(shipped.ask("""
                                        query ($id: ID!, $day: Date!) {
                                          node(id: $id) {
                                            ... on Membership { period { holds(on: $day) } }
                                            ... on Chairmanship { period { holds(on: $day) } }
                                            ... on Tenure { period { holds(on: $day) } }
                                          }
                                        }
                                        """, Map.of("id", fact.id(), "day", day.toString()))
                                .data()
                                .text("node.period.holds"))
                        .as("%s on %s", fact, day)
                        .isEqualTo(fact.period().holds(day).name());
            }
        }
    }

    /** What one owner can have one of at a time, as far as its dates are known to the day: where one ends, another begins. */
    @ParameterizedTest
    @EnumSource
    void whenOneHandsOverToAnotherExactlyOneHoldsOnTheDayBeforeTheDayItselfAndTheDayAfter(Lasting kind) {
        Map<String, List<Fact>> byOwner = kind.facts().stream()
                .filter(Fact::exact)
                .collect(Collectors.groupingBy(Fact::owner, TreeMap::new, Collectors.toList()));
        int handOvers = 0;
        for (List<Fact> facts : byOwner.values()) {
            for (Fact former : facts) {
                for (Fact next : facts) {
                    PartialDate end = former.period().end();
                    if (end != null && end.equals(next.period().start())) {
                        LocalDate day = end.earliest();
                        assertThat(held(kind, facts, day.minusDays(1))).containsExactly(former.id());
                        assertThat(held(kind, facts, day)).containsExactly(next.id());
                        assertThat(held(kind, facts, day.plusDays(1)))
                                .isEqualTo(next.holds(day.plusDays(1)) ? List.of(next.id()) : List.of());
                        handOvers++;
                    }
                }
            }
        }
        assertThat(handOvers).as("hand-overs of %s", kind.list).isEqualTo(kind.handOvers);
    }

    @Test
    void aPeriodThatBeginsInAMonthMayHoldInThatMonthAndHoldsFromItsLastDay() {
        Found period = shipped.ask("""
                        {
                          state(alpha3: "BLR") {
                            memberships(filter: { statuses: [DIALOGUE_PARTNER] }) {
                              nodes {
                                period {
                                  start
                                  end
                                  before: holds(on: "2010-03-31")
                                  first: holds(on: "2010-04-01")
                                  within: holds(on: "2010-04-29")
                                  last: holds(on: "2010-04-30")
                                  lastDay: holds(on: "2015-07-09")
                                  ended: holds(on: "2015-07-10")
                                }
                              }
                            }
                          }
                        }
                        """).data().part("state.memberships.nodes.period");

        assertThat(period.pretty()).isEqualTo(Found.json("""
                        {
                          "start": "2010-04",
                          "end": "2015-07-10",
                          "before": "NO",
                          "first": "MAYBE",
                          "within": "MAYBE",
                          "last": "YES",
                          "lastDay": "YES",
                          "ended": "NO"
                        }
                        """));
    }

    private static SortedSet<LocalDate> daysAroundChanges(List<Fact> facts) {
        return facts.stream()
                .flatMap(Fact::changes)
                .flatMap(date -> Stream.of(date.earliest(), date.latest()))
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the list holds on a day. */
    private List<String> held(Lasting kind, LocalDate day) {
        Found data = shipped.ask("""
                        query ($day: Date!) { %s(asOf: $day, first: 100) { pageInfo { hasNextPage } nodes { id } } }
                        """.formatted(kind.list), Map.of("day", day.toString()))
                .data();
        assertThat(data.flag(kind.list + ".pageInfo.hasNextPage")).isFalse();
        return data.texts(kind.list + ".nodes.id");
    }

    private List<String> held(Lasting kind, List<Fact> among, LocalDate day) {
        List<String> held = held(kind, day);
        return among.stream().map(Fact::id).filter(held::contains).toList();
    }
}
