package org.factgate.persistence.importing;

/**
 * A record of the dataset.
 *
 * @param kind its kind, and so its file
 * @param id its id; unique in a dataset without errors
 * @param fields what it says
 */
record Entry(Kind kind, String id, Value.Mapping fields) {
    String file() {
        return kind.file();
    }

    int line() {
        return fields.line();
    }

    /** File and line, as errors name them. */
    String place() {
        return file() + ":" + line();
    }
}
