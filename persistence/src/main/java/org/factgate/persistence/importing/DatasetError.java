package org.factgate.persistence.importing;

import java.util.Comparator;

/**
 * Something wrong in a dataset folder. Errors sort by file and line.
 *
 * @param file name of the file in the folder
 * @param line line in it, from 1
 * @param message what is wrong and what was expected
 */
public record DatasetError(String file, int line, String message) implements Comparable<DatasetError> {
    private static final Comparator<DatasetError> BY_PLACE = Comparator.comparing(DatasetError::file)
            .thenComparingInt(DatasetError::line)
            .thenComparing(DatasetError::message);

    @Override
    public int compareTo(DatasetError other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@code file:line: message}, as compilers print it, so that editors find the place. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
