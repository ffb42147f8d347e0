package org.factgate.domain.initiative;

import java.util.List;
import org.factgate.domain.Entity;
import org.factgate.domain.Header;
import org.factgate.domain.NodeId;
import org.factgate.domain.PartialDate;
import org.factgate.domain.Place;
import org.jspecify.annotations.Nullable;

/**
 * Something proposed or undertaken.
 *
 * @param header what all that is sourced has in common
 * @param initiativeKind what it is
 * @param proposedOn when it was proposed or announced
 * @param heldOn when it took place
 * @param years the years that it is for
 * @param place where
 * @param mechanismId the body that it came to be
 */
public record Initiative(
        Header header,
        InitiativeKind initiativeKind,
        @Nullable PartialDate proposedOn,
        @Nullable PartialDate heldOn,
        List<PartialDate> years,
        @Nullable Place place,
        @Nullable NodeId mechanismId)
        implements Entity {
    public Initiative {
        years = List.copyOf(years);
    }
}
