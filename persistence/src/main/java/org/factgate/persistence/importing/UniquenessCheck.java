package org.factgate.persistence.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Symbols, codes and addresses, and who took part where in which capacity, are unique within their kinds. */
final class UniquenessCheck implements Check {
    @Override
    public void check(Dataset dataset, Problems problems) {
        for (Kind kind : Kind.values()) {
            kind.shape().keys().values().stream()
                    .filter(Key::unique)
                    .forEach(key -> unique(dataset, kind, List.of(key.name()), problems));
        }
        unique(dataset, Kind.PARTICIPATIONS, List.of("meeting", "participant", "capacity"), problems);
    }

    private static void unique(Dataset dataset, Kind kind, List<String> keys, Problems problems) {
        Repeats repeats = Repeats.among(dataset.entries(kind)
                .parallel()
                .filter(entry -> has(entry, keys))
                .map(entry -> values(entry, keys)));
        if (repeats.none()) {
            return;
        }
        Map<String, Entry> firsts = new HashMap<>();
        dataset.entries(kind)
                .filter(entry -> has(entry, keys) && repeats.suspect(values(entry, keys)))
                .forEach(entry -> {
                    String values = values(entry, keys);
                    Entry first = firsts.putIfAbsent(values, entry);
                    if (first != null) {
                        problems.add(
                                entry,
                                keys.getFirst(),
                                String.join(", ", keys) + ": \"" + values + "\" is taken, first by " + first.id()
                                        + " at " + first.place() + ", expected no two records with the same");
                    }
                });
    }

    private static boolean has(Entry entry, List<String> keys) {
        return keys.stream().allMatch(entry.fields()::has);
    }

    private static String values(Entry entry, List<String> keys) {
        return keys.stream()
                .map(key -> String.valueOf(entry.fields().text(key)))
                .collect(Collectors.joining(", "));
    }
}
