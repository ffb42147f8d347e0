package org.factgate.persistence.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ids are unique over all kinds; symbols, codes and addresses, and who took part where in which capacity, within theirs. */
final class UniquenessCheck implements Check {
    @Override
    public void check(Dataset dataset, Problems problems) {
        ids(dataset, problems);
        for (Kind kind : Kind.values()) {
            kind.shape().keys().values().stream()
                    .filter(Key::unique)
                    .forEach(key -> unique(() -> dataset.entries(kind), List.of(key.name()), problems));
        }
        unique(() -> dataset.entries(Kind.PARTICIPATIONS), List.of("meeting", "participant", "capacity"), problems);
    }

    private static void ids(Dataset dataset, Problems problems) {
        Predicate<String> repeated = Repeats.among(dataset.entries().map(Entry::id));
        dataset.entries()
                .filter(entry -> !entry.id().isEmpty() && repeated.test(entry.id()))
                .forEach(entry -> {
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

    private static void unique(Supplier<Stream<Entry>> entries, List<String> keys, Problems problems) {
        Predicate<String> repeated =
                Repeats.among(entries.get().filter(entry -> has(entry, keys)).map(entry -> values(entry, keys)));
        Map<String, Entry> firsts = new HashMap<>();
        entries.get()
                .filter(entry -> has(entry, keys) && repeated.test(values(entry, keys)))
                .forEach(entry -> {
                    String values = values(entry, keys);
                    Entry first = firsts.putIfAbsent(values, entry);
                    if (first != null) {
                        problems.add(
                                entry,
                                keys.getFirst(),
                                String.join(", ", keys) + ": \"" + values + "\" is taken, first by " + first.id()
                                        + " at " + place(first) + ", expected no two records with the same");
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

    private static String place(Entry entry) {
        return entry.file() + ":" + entry.line();
    }
}
