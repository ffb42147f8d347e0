package org.factgate.server.meeting;

import java.util.Objects;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.meeting.Meeting;
import org.factgate.domain.meeting.Meetings;
import org.factgate.domain.meeting.Participations;
import org.factgate.domain.paging.Order;
import org.factgate.server.call.Arguments;
import org.factgate.server.call.FieldCall;
import org.factgate.server.filter.Filters;
import org.factgate.server.wiring.Fields;
import org.jspecify.annotations.Nullable;

/** The entry fields {@code summits}, {@code summit}, {@code meetings}, {@code meeting} and {@code participations}. */
public final class MeetingQueries {
    private final Meetings meetings;
    private final Participations participations;

    /** The resolver over these ports. */
    public MeetingQueries(Meetings meetings, Participations participations) {
        this.meetings = meetings;
        this.participations = participations;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Query")
                .all("summits", meetings, Filters::summits, Order.BY_DATE)
                .root("summit", this::summit)
                .all("meetings", meetings, Filters::meetings, Order.BY_DATE)
                .byId("meeting", meetings)
                .all("participations", participations, Filters::participations, Order.BY_DATE);
    }

    private @Nullable Meeting summit(FieldCall call) {
        Arguments arguments = call.arguments();
        if (arguments.onlyOneOf("id", "year").equals("id")) {
            Meeting meeting = Fields.find(meetings, arguments.text("id"));
            return meeting == null || meeting.type() != NodeType.SUMMIT ? null : meeting;
        }
        Integer year = Objects.requireNonNull(arguments.number("year"));
        NodeId id = meetings.summitsByYears(Set.of(year)).get(year);
        return id == null ? null : meetings.byIds(Set.of(id)).get(id);
    }
}
