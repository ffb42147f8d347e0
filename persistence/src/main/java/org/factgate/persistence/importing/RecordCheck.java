package org.factgate.persistence.importing;

import java.util.List;

/** An invariant of one record, and of those that it refers to. It is asked on many threads at once. */
interface RecordCheck {
    /** All checks of this kind; they are independent of each other. */
    List<RecordCheck> ALL = List.of(
            new IdCheck(),
            new ReferenceCheck(),
            new CitationCheck(),
            new DateCheck(),
            new DocumentCheck(),
            new StateCheck());

    void check(Entry entry, Dataset dataset, Problems problems);
}
