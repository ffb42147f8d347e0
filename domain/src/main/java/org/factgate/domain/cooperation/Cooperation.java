package org.factgate.domain.cooperation;

import org.factgate.domain.Header;
import org.factgate.domain.NodeId;
import org.factgate.domain.PartialDate;
import org.factgate.domain.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * A tie with an organisation outside the United Nations.
 *
 * @param header what all that is sourced has in common
 * @param organisationId the organisation of the dataset
 * @param partnerId the other one
 * @param cooperationKind what it consists of
 * @param date when; null if unknown
 * @param agreedAtId the meeting at which it was agreed
 */
public record Cooperation(
        Header header,
        NodeId organisationId,
        NodeId partnerId,
        CooperationKind cooperationKind,
        @Nullable PartialDate date,
        @Nullable NodeId agreedAtId)
        implements Sourced {}
