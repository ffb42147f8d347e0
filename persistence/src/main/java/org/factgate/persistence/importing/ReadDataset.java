package org.factgate.persistence.importing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The records of a folder, all in memory. */
final class ReadDataset implements Dataset {
    private final Map<String, String> remarks;
    private final Value.Mapping head;
    private final Map<Kind, List<Entry>> byKind;
    private final Map<String, Entry> byId;

    private ReadDataset(
            Map<String, String> remarks, Value.Mapping head, Map<Kind, List<Entry>> byKind, Map<String, Entry> byId) {
        this.remarks = remarks;
        this.head = head;
        this.byKind = byKind;
        this.byId = byId;
    }

    /** {@code byKind} lacks the kinds whose files could not be read. */
    static ReadDataset of(Map<String, String> remarks, Value.Mapping head, Map<Kind, List<Entry>> byKind) {
        Map<String, Entry> byId = new HashMap<>();
        for (Kind kind : Kind.values()) {
            byKind.getOrDefault(kind, List.of()).forEach(entry -> byId.putIfAbsent(entry.id(), entry));
        }
        return new ReadDataset(Map.copyOf(remarks), head, Map.copyOf(byKind), byId);
    }

    @Override
    public Map<String, String> remarks() {
        return remarks;
    }

    @Override
    public Value.Mapping head() {
        return head;
    }

    @Override
    public Stream<Entry> entries(Kind... kinds) {
        return Arrays.stream(kinds).flatMap(kind -> byKind.getOrDefault(kind, List.of()).stream());
    }

    @Override
    public long size() {
        return byKind.values().stream().mapToLong(List::size).sum();
    }

    @Override
    public boolean hasRead(Set<Kind> kinds) {
        return byKind.keySet().containsAll(kinds);
    }

    @Override
    public @Nullable Entry find(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }
}
