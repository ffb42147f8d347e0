package org.factgate.persistence.importing;

import java.util.List;

/** Invariants of the whole dataset. A check passes over what is missing or unknown: that has been reported where it stands. */
interface Check {
    /** All checks; they are independent of each other. None keeps the records of a kind that may have very many. */
    List<Check> ALL = List.of(
            new HeadCheck(),
            new RecordChecks(),
            new UniquenessCheck(),
            new TreeCheck(),
            new MembershipCheck(),
            new ChairmanshipCheck(),
            new TenureCheck(),
            new ClaimCheck());

    void check(Dataset dataset, Problems problems);
}
