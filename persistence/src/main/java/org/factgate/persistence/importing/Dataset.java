package org.factgate.persistence.importing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A dataset as read, maybe with errors: what could not be read is missing. */
final class Dataset {
    /** The file that says what the dataset is. */
    static final String HEAD_FILE = "dataset.yaml";

    private final Map<String, String> remarks;
    private final Value.Mapping head;
    private final Map<Kind, List<Entry>> byKind;
    private final Map<String, Entry> byId;

    private Dataset(
            Map<String, String> remarks, Value.Mapping head, Map<Kind, List<Entry>> byKind, Map<String, Entry> byId) {
        this.remarks = remarks;
        this.head = head;
        this.byKind = byKind;
        this.byId = byId;
    }

    /** {@code byKind} lacks the kinds whose files could not be read. */
    static Dataset of(Map<String, String> remarks, Value.Mapping head, Map<Kind, List<Entry>> byKind) {
        Map<String, Entry> byId = new HashMap<>();
        for (Kind kind : Kind.values()) {
            byKind.getOrDefault(kind, List.of()).forEach(entry -> byId.putIfAbsent(entry.id(), entry));
        }
        return new Dataset(Map.copyOf(remarks), head, Map.copyOf(byKind), byId);
    }

    /** The lines at the top of each file, by its name, that explain it to people; empty where there are none. */
    Map<String, String> remarks() {
        return remarks;
    }

    Value.Mapping head() {
        return head;
    }

    /** The records of some kinds, in the order of the kinds given and of their files. */
    Stream<Entry> entries(Kind... kinds) {
        return Arrays.stream(kinds).flatMap(kind -> byKind.getOrDefault(kind, List.of()).stream());
    }

    Stream<Entry> entries() {
        return entries(Kind.values());
    }

    /** Whether the files of all these kinds could be read, so that what is not there does not exist. */
    boolean hasRead(Set<Kind> kinds) {
        return byKind.keySet().containsAll(kinds);
    }

    /** The first record with an id; null for an unknown id or none. */
    @Nullable
    Entry find(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }
}
