package org.factgate.domain.chairmanship;

import org.factgate.domain.Header;
import org.factgate.domain.NodeId;
import org.factgate.domain.Period;
import org.factgate.domain.Sourced;
import org.factgate.domain.Text;
import org.jspecify.annotations.Nullable;

/**
 * A state's term in the chair, from the end of one summit to the end of the next.
 *
 * @param header what all that is sourced has in common
 * @param stateId the state
 * @param organisationId the organisation
 * @param period from when to when
 * @param concludingSummitId the summit that ended it, or will
 * @param termOfState how many times the state has held the chair, this term included
 * @param basis how it is known
 * @param motto its motto; null if no source gives one
 */
public record Chairmanship(
        Header header,
        NodeId stateId,
        NodeId organisationId,
        Period period,
        NodeId concludingSummitId,
        int termOfState,
        ChairmanshipBasis basis,
        @Nullable Text motto)
        implements Sourced {}
