package org.factgate.persistence.importing;

/** Hears how far an import has come. */
@FunctionalInterface
public interface ImportProgress {
    /** Hears nothing. */
    ImportProgress UNHEARD = (step, records) -> {};

    /** What an import does, in this order. */
    enum Step {
        /** Reads and checks the dataset. */
        READ,
        /** Writes its records; told again and again. */
        WRITE,
        /** Derives what follows from them: ties, timeline, the index for search. */
        DERIVE,
        /** Waits for the disk and moves the store to its place. */
        PUBLISH
    }

    /**
     * A step begins or, for {@link Step#WRITE}, has come on.
     *
     * @param records how many are written so far, in that step
     */
    void reached(Step step, int records);
}
