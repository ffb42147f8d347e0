package org.factgate.persistence.importing;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects what is wrong, so that one run reports everything. Safe for use by many threads. */
final class Problems {
    private final SortedSet<DatasetError> errors = Collections.synchronizedSortedSet(new TreeSet<>());

    void add(String file, int line, String message) {
        errors.add(new DatasetError(file, line, message));
    }

    /** At a key of a record, or at the record where it lacks the key. */
    void add(Entry entry, String key, String message) {
        add(entry.file(), entry.fields().lineOf(key), message);
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidDatasetException(List.copyOf(errors));
        }
    }
}
