package org.factgate.persistence.importing;

import java.util.List;
import java.util.stream.Collectors;

/** A dataset folder has errors, so no store can be made of it. The message lists them all, one a line, by file and line. */
public final class InvalidDatasetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<DatasetError> errors;

    /** With the errors that were found, at least one, in any order. */
    public InvalidDatasetException(List<DatasetError> errors) {
        super(message(errors));
        this.errors = errors.stream().sorted().toList();
    }

    /** All errors that were found, by file and line. */
    public List<DatasetError> errors() {
        return errors;
    }

    private static String message(List<DatasetError> errors) {
        String count = errors.size() == 1 ? "1 error" : errors.size() + " errors";
        return errors.stream()
                .sorted()
                .map(DatasetError::toString)
                .collect(Collectors.joining("\n", "the dataset has " + count + ":\n", ""));
    }
}
