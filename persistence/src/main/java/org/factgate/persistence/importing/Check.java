package org.factgate.persistence.importing;

import java.util.List;

/** Invariants of the whole dataset. A check passes over what is missing or unknown: that has been reported where it stands. */
interface Check {
    /** All checks; they are independent of each other. */
    List<Check> ALL = List.of(
            new ReferenceCheck(),
            new UniquenessCheck(),
            new CitationCheck(),
            new DateCheck(),
            new TreeCheck(),
            new MembershipCheck(),
            new ChairmanshipCheck(),
            new TenureCheck(),
            new DocumentCheck(),
            new ClaimCheck(),
            new StateCheck());

    void check(Dataset dataset, Problems problems);
}
