package org.factgate.persistence.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.factgate.domain.PartialDate;

/**
 * What invented records tie themselves to: records of the dataset, in its order, and the days that it covers.
 *
 * @param states all states
 * @param topics all topics
 * @param sources all sources
 * @param bodies the organisations that hold meetings of a council, else those that hold summits, else the one that the dataset is about
 * @param ownParties the organisations on the one side of links with the United Nations
 * @param unParties those on the other side
 * @param first the first day of a meeting, or as many years before the last day as most organisations are old
 * @param last the day up to which the dataset knows
 */
record Surroundings(
        List<String> states,
        List<String> topics,
        List<String> sources,
        List<String> bodies,
        List<String> ownParties,
        List<String> unParties,
        LocalDate first,
        LocalDate last) {
    private static final int YEARS = 30;

    Surroundings {
        states = List.copyOf(states);
        topics = List.copyOf(topics);
        sources = List.copyOf(sources);
        bodies = List.copyOf(bodies);
        ownParties = List.copyOf(ownParties);
        unParties = List.copyOf(unParties);
    }

    static Surroundings of(Dataset dataset) {
        String organisation = Objects.requireNonNull(dataset.head().text("organisation"), "a dataset is about one");
        LocalDate last = Objects.requireNonNull(dataset.head().date("coversUntil"), "a dataset has a last day")
                .latest();
        return new Surroundings(
                ids(dataset, Kind.STATES),
                ids(dataset, Kind.TOPICS),
                ids(dataset, Kind.SOURCES),
                Stream.of(
                                values(dataset, Kind.COUNCIL_MEETINGS, "body"),
                                values(dataset, Kind.SUMMITS, "body"),
                                List.of(organisation))
                        .filter(bodies -> !bodies.isEmpty())
                        .findFirst()
                        .orElseThrow(),
                values(dataset, Kind.UN_LINKS, "ownParty"),
                values(dataset, Kind.UN_LINKS, "unParty"),
                dataset.entries(Kind.SUMMITS, Kind.COUNCIL_MEETINGS)
                        .map(meeting -> meeting.fields().date("startDate"))
                        .filter(Objects::nonNull)
                        .map(PartialDate::latest)
                        .filter(day -> day.isBefore(last))
                        .min(LocalDate::compareTo)
                        .orElse(last.minusYears(YEARS)),
                last);
    }

    /** How many records of a kind can be added: none of those that would have nothing to tie together. */
    int limit(Kind kind, Enlargement enlargement) {
        int count = enlargement.count(kind);
        return switch (kind) {
            case UN_LINKS -> unParties.isEmpty() ? 0 : count;
            case PARTICIPATIONS -> Math.min(count, states.size() * enlargement.count(Kind.COUNCIL_MEETINGS));
            case OFFICES, TENURES -> states.isEmpty() ? 0 : count;
            default -> count;
        };
    }

    /** The day at a share of the time. */
    PartialDate day(int part, int parts) {
        long days = last.toEpochDay() - first.toEpochDay();
        return new PartialDate(first.plusDays(days * part / Math.max(1, parts)).toString());
    }

    private static List<String> ids(Dataset dataset, Kind kind) {
        return dataset.entries(kind).map(Entry::id).toList();
    }

    private static List<String> values(Dataset dataset, Kind kind, String key) {
        return dataset.entries(kind)
                .map(entry -> entry.fields().text(key))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
