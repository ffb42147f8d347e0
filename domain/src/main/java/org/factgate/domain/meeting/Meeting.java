package org.factgate.domain.meeting;

import java.time.LocalDate;
import org.factgate.domain.Entity;
import org.factgate.domain.Header;
import org.factgate.domain.NodeId;
import org.factgate.domain.PartialDate;
import org.factgate.domain.Place;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a body: a summit or a council meeting, by its type.
 *
 * @param header what all that is sourced has in common
 * @param bodyId the body that met
 * @param ordinal its number in the series of that body
 * @param startDate first day
 * @param endDate last day, included; null if unknown
 * @param planned whether it is only announced
 * @param meetingFormat how it was held
 * @param place where
 * @param hostId the state that hosted it
 * @param chairId the person who chaired it
 * @param previousId the meeting of the same body before it
 * @param nextId the meeting of the same body after it
 */
public record Meeting(
        Header header,
        NodeId bodyId,
        @Nullable Integer ordinal,
        PartialDate startDate,
        @Nullable PartialDate endDate,
        boolean planned,
        @Nullable MeetingFormat meetingFormat,
        @Nullable Place place,
        @Nullable NodeId hostId,
        @Nullable NodeId chairId,
        @Nullable NodeId previousId,
        @Nullable NodeId nextId)
        implements Entity {
    /**
     * Whether it had begun by the end of a day.
     *
     * @param day null for what the dataset knows last
     */
    public MeetingStatus statusOn(@Nullable LocalDate day) {
        if (planned || (day != null && startDate.earliest().isAfter(day))) {
            return MeetingStatus.PLANNED;
        }
        return MeetingStatus.HELD;
    }
}
