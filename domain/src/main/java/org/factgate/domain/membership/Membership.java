package org.factgate.domain.membership;

import org.factgate.domain.Header;
import org.factgate.domain.NodeId;
import org.factgate.domain.Period;
import org.factgate.domain.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * How a state stood to an organisation in a period.
 *
 * @param header what all that is sourced has in common
 * @param stateId the state
 * @param organisationId the organisation
 * @param membershipStatus as what
 * @param founding whether the state founded the organisation
 * @param period from when to when
 * @param decidedAtId the meeting whose decision it rests on
 */
public record Membership(
        Header header,
        NodeId stateId,
        NodeId organisationId,
        MembershipStatus membershipStatus,
        boolean founding,
        Period period,
        @Nullable NodeId decidedAtId)
        implements Sourced {}
