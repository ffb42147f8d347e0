package org.factgate.persistence.importing;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is part of something, or came of it, does not lead back to itself; topics have two levels. */
final class TreeCheck implements Check {
    @Override
    public void check(Dataset dataset, Problems problems) {
        noCycles(dataset, Kind.ORGANISATIONS, "parent", problems);
        noCycles(dataset, Kind.ORGANISATIONS, "predecessor", problems);
        noCycles(dataset, Kind.TOPICS, "parent", problems);
        noCycles(dataset, Kind.PRINCIPLES, "partOf", problems);
        twoLevels(dataset, problems);
    }

    private static void noCycles(Dataset dataset, Kind kind, String key, Problems problems) {
        dataset.entries(kind).forEach(entry -> {
            Set<String> seen = new HashSet<>();
            Entry at = entry;
            while (at != null && seen.add(at.id())) {
                at = up(dataset, at, key);
            }
            if (at != null && at.id().equals(entry.id())) {
                problems.add(
                        entry,
                        key,
                        key + ": " + entry.id() + " leads back to itself, expected " + key + " to form no circle");
            }
        });
    }

    private static void twoLevels(Dataset dataset, Problems problems) {
        dataset.entries(Kind.TOPICS).forEach(topic -> {
            Entry parent = up(dataset, topic, "parent");
            if (parent != null && parent.fields().has("parent")) {
                problems.add(
                        topic,
                        "parent",
                        "parent: " + parent.id() + " has a parent itself, expected at most two levels of topics");
            }
        });
    }

    private static @Nullable Entry up(Dataset dataset, Entry entry, String key) {
        return dataset.find(entry.fields().text(key));
    }
}
