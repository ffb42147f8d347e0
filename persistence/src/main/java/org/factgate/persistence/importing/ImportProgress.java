package org.factgate.persistence.importing;

/** Hears how far an import has come. */
@FunctionalInterface
public interface ImportProgress {
    /** Hears nothing. */
    ImportProgress UNHEARD = (step, done, all) -> {};

    /** What an import does, in this order. */
    enum Step {
        /** Reads and checks the dataset. */
        READ,
        /** Puts the names of its records in order. */
        RANK,
        /** Writes its records. */
        WRITE,
        /** Makes the indices of what is written. */
        INDEX,
        /** Derives what follows from the records: ties, timeline, what search finds. */
        DERIVE,
        /** Waits for the disk and moves the store to its place. */
        PUBLISH
    }

    /**
     * A step begins or has come on.
     *
     * @param done how many records are written or statements executed so far, in that step
     * @param all how many there will be; 0 for a step that does not count
     */
    void reached(Step step, long done, long all);
}
