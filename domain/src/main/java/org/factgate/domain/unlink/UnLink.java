package org.factgate.domain.unlink;

import java.time.LocalDate;
import org.factgate.domain.Certainty;
import org.factgate.domain.Entity;
import org.factgate.domain.Header;
import org.factgate.domain.NodeId;
import org.factgate.domain.PartialDate;
import org.factgate.domain.Period;
import org.factgate.domain.Place;
import org.jspecify.annotations.Nullable;

/**
 * A link with the United Nations.
 *
 * @param header what all that is sourced has in common
 * @param unLinkKind what it is
 * @param status how it stands as far as the dataset knows
 * @param ownPartyId the party on the side of the organisation
 * @param unPartyId the party on the side of the United Nations
 * @param date the day of a single event; null for what lasts
 * @param lastDay the last day of an event of several days, included
 * @param dateNote a remark on the date
 * @param inEffect when it holds; null for a single event
 * @param place where
 * @param contactMode how the other side took part
 */
public record UnLink(
        Header header,
        UnLinkKind unLinkKind,
        UnLinkStatus status,
        NodeId ownPartyId,
        NodeId unPartyId,
        @Nullable PartialDate date,
        @Nullable PartialDate lastDay,
        @Nullable String dateNote,
        @Nullable Period inEffect,
        @Nullable Place place,
        @Nullable ContactMode contactMode)
        implements Entity {
    /**
     * How it stood at the end of a day.
     *
     * @param day null for what the dataset knows last
     */
    public UnLinkStatus statusOn(@Nullable LocalDate day) {
        if (day == null) {
            return status;
        }
        if (inEffect == null) {
            return date != null && date.earliest().isAfter(day) ? UnLinkStatus.PLANNED : status;
        }
        PartialDate start = inEffect.start();
        if (start != null && start.earliest().isAfter(day)) {
            return UnLinkStatus.PLANNED;
        }
        boolean over = inEffect.holds(day) == Certainty.NO;
        return switch (status) {
            case EXPIRED -> over ? UnLinkStatus.EXPIRED : UnLinkStatus.IN_EFFECT;
            case HELD -> over ? UnLinkStatus.HELD : UnLinkStatus.UNDER_WAY;
            case PLANNED, UNDER_WAY, ADOPTED, IN_EFFECT -> status;
        };
    }
}
