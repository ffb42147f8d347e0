package org.factgate.persistence.importing;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A dataset, maybe with errors: what could not be read is missing. Its records come in the same order each time. */
interface Dataset {
    /** The file that says what the dataset is. */
    String HEAD_FILE = "dataset.yaml";

    /** The lines at the top of each file, by its name, that explain it to people; empty where there are none. */
    Map<String, String> remarks();

    /** What the dataset is. */
    Value.Mapping head();

    /** The records of some kinds, in the order of the kinds given and of their files. */
    Stream<Entry> entries(Kind... kinds);

    default Stream<Entry> entries() {
        return entries(Kind.values());
    }

    /** The number of records. */
    long size();

    /** Whether the files of all these kinds could be read, so that what is not there does not exist. */
    boolean hasRead(Set<Kind> kinds);

    /** Of what kind the first record with an id is; null for an unknown id. */
    default @Nullable Kind kindOf(String id) {
        Entry entry = find(id);
        return entry == null ? null : entry.kind();
    }

    /** The first record with an id; null for an unknown id or none. */
    @Nullable
    Entry find(@Nullable String id);

    /** Whether no record before this one has its id. */
    default boolean isFirst(Entry entry) {
        return entry.equals(find(entry.id()));
    }
}
