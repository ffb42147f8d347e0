package org.factgate.persistence.importing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.factgate.domain.PartialDate;
import org.jspecify.annotations.Nullable;

/** Which meeting of the same body came before and which after, by first day and id. */
final class MeetingOrder {
    private static final Comparator<Entry> BY_DATE = Comparator.comparing(
                    MeetingOrder::start, Comparator.nullsFirst(Comparator.<PartialDate>naturalOrder()))
            .thenComparing(Entry::id);

    private final Map<String, String> previous = new HashMap<>();
    private final Map<String, String> next = new HashMap<>();

    static MeetingOrder of(Dataset dataset) {
        MeetingOrder order = new MeetingOrder();
        dataset.entries(Kind.SUMMITS, Kind.COUNCIL_MEETINGS)
                .sorted(BY_DATE)
                .collect(Collectors.groupingBy(
                        meeting -> String.valueOf(meeting.fields().text("body"))))
                .values()
                .forEach(order::chain);
        return order;
    }

    @Nullable
    String previous(String id) {
        return previous.get(id);
    }

    @Nullable
    String next(String id) {
        return next.get(id);
    }

    private void chain(List<Entry> meetings) {
        for (int i = 1; i < meetings.size(); i++) {
            previous.put(meetings.get(i).id(), meetings.get(i - 1).id());
            next.put(meetings.get(i - 1).id(), meetings.get(i).id());
        }
    }

    private static @Nullable PartialDate start(Entry meeting) {
        return meeting.fields().date("startDate");
    }
}
