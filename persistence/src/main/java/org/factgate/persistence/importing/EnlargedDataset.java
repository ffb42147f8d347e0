package org.factgate.persistence.importing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dataset and, after its own records of each kind, invented ones. These are computed each time that they are asked for, so that their
 * number costs no memory, and found by the number at the end of their ids.
 */
final class EnlargedDataset implements Dataset {
    private static final String PREFIX = "synthetic-";
    private static final Map<String, Kind> BY_STEM = Arrays.stream(Kind.values())
            .collect(Collectors.toUnmodifiableMap(EnlargedDataset::stem, Function.identity()));

    private final Dataset base;
    private final Value.Mapping head;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final SyntheticRecords records;

    /**
     * @param base a dataset without errors
     */
    EnlargedDataset(Dataset base, Enlargement enlargement) {
        this.base = base;
        Surroundings surroundings = Surroundings.of(base);
        for (Kind kind : Kind.values()) {
            counts.put(kind, surroundings.limit(kind, enlargement));
        }
        this.records = new SyntheticRecords(enlargement.seed(), counts, surroundings);
        this.head = records.head(base.head());
    }

    /** The id of an invented record. */
    static String id(Kind kind, int index) {
        return PREFIX + stem(kind) + "-" + index;
    }

    @Override
    public Map<String, String> remarks() {
        return base.remarks();
    }

    /** Says so, since the store may be served. */
    @Override
    public Value.Mapping head() {
        return head;
    }

    @Override
    public Stream<Entry> entries(Kind... kinds) {
        // not flatMap: its iterator keeps all records of a kind at once, and it cannot be split
        return Arrays.stream(kinds)
                .map(kind -> Stream.concat(
                        base.entries(kind),
                        IntStream.range(0, count(kind)).mapToObj(index -> records.make(kind, index))))
                .reduce(Stream.empty(), Stream::concat);
    }

    @Override
    public long size() {
        return base.size()
                + counts.values().stream().mapToLong(Integer::longValue).sum();
    }

    @Override
    public boolean hasRead(Set<Kind> kinds) {
        return base.hasRead(kinds);
    }

    @Override
    public @Nullable Kind kindOf(String id) {
        Kind own = base.kindOf(id);
        return own == null && index(id) >= 0 ? kind(id) : own;
    }

    @Override
    public @Nullable Entry find(@Nullable String id) {
        Entry own = base.find(id);
        Kind kind = own == null && id != null ? kind(id) : null;
        int index = kind == null ? -1 : index(String.valueOf(id));
        return kind == null || index < 0 ? own : records.make(kind, index);
    }

    /** Without making it again: invented records are different, and come after the others. */
    @Override
    public boolean isFirst(Entry entry) {
        return base.find(entry.id()) == null || base.isFirst(entry);
    }

    /** Of an invented record; null for another id. */
    private static @Nullable Kind kind(String id) {
        int hyphen = id.lastIndexOf('-');
        return hyphen < PREFIX.length() || !id.startsWith(PREFIX)
                ? null
                : BY_STEM.get(id.substring(PREFIX.length(), hyphen));
    }

    /** The number of an invented record; -1 if there is none with this id. */
    private int index(String id) {
        Kind kind = kind(id);
        int index = kind == null ? -1 : index(id, id.lastIndexOf('-') + 1);
        return kind != null
                        && index >= 0
                        && index < count(kind)
                        && id(kind, index).equals(id)
                ? index
                : -1;
    }

    private static int index(String id, int from) {
        try {
            return Integer.parseInt(id, from, id.length(), 10);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    private static String stem(Kind kind) {
        return kind.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
