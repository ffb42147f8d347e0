package org.factgate.persistence.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Ids are unique over all kinds; symbols, codes and addresses, and who took part where in which capacity, within theirs. */
final class UniquenessCheck implements Check {
    @Override
    public void check(Dataset dataset, Problems problems) {
        ids(dataset, problems);
        for (Kind kind : Kind.values()) {
            kind.shape().keys().values().stream()
                    .filter(Key::unique)
                    .forEach(key -> unique(dataset.entries(kind), List.of(key.name()), problems));
        }
        unique(dataset.entries(Kind.PARTICIPATIONS), List.of("meeting", "participant", "capacity"), problems);
    }

    private static void ids(Dataset dataset, Problems problems) {
        dataset.entries().filter(entry -> !entry.id().isEmpty()).forEach(entry -> {
            Entry first = dataset.find(entry.id());
            if (first != null && !first.equals(entry)) {
                problems.add(
                        entry,
                        "id",
                        "id: \"" + entry.id() + "\" is taken, first by " + place(first)
                                + ", expected an id of its own");
            }
        });
    }

    private static void unique(Stream<Entry> entries, List<String> keys, Problems problems) {
        Map<List<String>, Entry> firsts = new HashMap<>();
        entries.filter(entry -> keys.stream().allMatch(entry.fields()::has)).forEach(entry -> {
            List<String> values = keys.stream()
                    .map(key -> String.valueOf(entry.fields().text(key)))
                    .toList();
            Entry first = firsts.putIfAbsent(values, entry);
            if (first != null) {
                problems.add(
                        entry,
                        keys.getFirst(),
                        String.join(", ", keys) + ": \"" + String.join(", ", values) + "\" is taken, first by "
                                + first.id() + " at " + place(first) + ", expected no two records with the same");
            }
        });
    }

    private static String place(Entry entry) {
        return entry.file() + ":" + entry.line();
    }
}
