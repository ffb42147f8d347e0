package org.factgate.persistence.importing;

import static org.factgate.persistence.jooq.Tables.INITIATIVE;
import static org.factgate.persistence.jooq.Tables.INITIATIVE_STAGE;
import static org.factgate.persistence.jooq.Tables.MEETING;
import static org.factgate.persistence.jooq.Tables.PRINCIPLE;
import static org.factgate.persistence.jooq.Tables.TOPIC;
import static org.factgate.persistence.jooq.Tables.UN_LINK;
import static org.factgate.persistence.jooq.Tables.UN_LINK_PERSON;

import org.factgate.domain.NodeType;
import org.factgate.domain.Role;
import org.factgate.domain.initiative.InitiativeKind;
import org.factgate.domain.initiative.InitiativeStatus;
import org.factgate.domain.meeting.MeetingFormat;
import org.factgate.domain.unlink.ContactMode;
import org.factgate.domain.unlink.UnLinkKind;
import org.factgate.domain.unlink.UnLinkStatus;

/** The shapes of what is done: meetings, initiatives, links with the United Nations, and the topics and principles of the work. */
final class WorkShapes {
    private WorkShapes() {}

    static Shape meeting(NodeType type) {
        return Shape.entity()
                .constant(MEETING.KIND, type.name())
                .needs("body", Form.to(NodeType.ORGANISATION), MEETING.BODY_ID)
                .takes("ordinal", Form.number(1), MEETING.ORDINAL)
                .needs("startDate", Form.date(), MEETING.START_ON, MEETING.START_LATEST)
                .takes("endDate", Form.date(), MEETING.END_ON, MEETING.END_LATEST)
                .takes("planned", Form.flag(), MEETING.PLANNED)
                .takes("meetingFormat", Form.word(MeetingFormat.class), MEETING.FORMAT)
                .group("place", place())
                .takes("host", Form.to(NodeType.STATE), MEETING.HOST_ID)
                .takes("chair", Form.to(NodeType.PERSON), MEETING.CHAIR_ID)
                .leading("body", "ordinal")
                .rule(Rule.notAfter("startDate", "endDate"));
    }

    static Shape topic() {
        return Shape.entity()
                .takes("parent", Form.to(NodeType.TOPIC), TOPIC.BROADER_ID)
                .leading("parent");
    }

    static Shape principle() {
        return Shape.entity()
                .takes("partOf", Form.to(NodeType.PRINCIPLE), PRINCIPLE.PART_OF_ID)
                .takes("ordinal", Form.number(1), PRINCIPLE.ORDINAL)
                .leading("partOf", "ordinal")
                .rule(Rule.together("partOf", "ordinal"));
    }

    static Shape unLink() {
        return Shape.entity()
                .needs("unLinkKind", Form.word(UnLinkKind.class), UN_LINK.KIND)
                .needs("ownParty", Form.to(NodeType.ORGANISATION), UN_LINK.OWN_PARTY_ID)
                .needs("unParty", Form.to(NodeType.ORGANISATION), UN_LINK.UN_PARTY_ID)
                .links("otherUnParties", Role.OTHER_UN_PARTY, NodeType.ORGANISATION)
                .needs("unLinkStatus", Form.word(UnLinkStatus.class), UN_LINK.STATUS)
                .takes("date", Form.date(), UN_LINK.EVENT_ON, UN_LINK.EVENT_LATEST)
                .takes("lastDay", Form.day(), UN_LINK.LAST_DAY)
                .takes("from", Form.date(), UN_LINK.START_ON, UN_LINK.START_LATEST)
                .takes("to", Form.dateAhead(), UN_LINK.END_ON, UN_LINK.END_LATEST)
                .takes("dateNote", Form.text(), UN_LINK.DATE_NOTE)
                .takes("place", Form.text(), UN_LINK.PLACE)
                .takes("mode", Form.word(ContactMode.class), UN_LINK.MODE)
                .links("meetings", Role.MEETING, NodeType.SUMMIT, NodeType.COUNCIL_MEETING)
                .links("documents", Role.DOCUMENT, NodeType.DOCUMENT)
                .rows("people", contact(), UN_LINK_PERSON.UN_LINK_ID, UN_LINK_PERSON.ORDINAL)
                .links("proposedBy", Role.PROPOSED_BY, NodeType.STATE)
                .links("topics", Role.TOPIC, NodeType.TOPIC)
                .leading("unLinkKind")
                .rule(Rule.exactlyOne("date", "from"))
                .rule(Rule.onlyWith("lastDay", "date"))
                .rule(Rule.onlyWith("to", "from"))
                .rule(Rule.notAfter("date", "lastDay"))
                .rule(Rule.before("from", "to"));
    }

    static Shape initiative() {
        return Shape.entity()
                .needs("initiativeKind", Form.word(InitiativeKind.class), INITIATIVE.KIND)
                .links("proposedBy", Role.PROPOSED_BY, NodeType.STATE)
                .links("supportedBy", Role.SUPPORTED_BY, NodeType.STATE)
                .takes("proposedOn", Form.date(), INITIATIVE.PROPOSED_ON, INITIATIVE.PROPOSED_LATEST)
                .takes("heldOn", Form.date(), INITIATIVE.HELD_ON, INITIATIVE.HELD_LATEST)
                .takes(
                        "years",
                        new Form.Items(Form.code("a year of four digits in quotes", "[1-9]\\d{3}")),
                        INITIATIVE.YEARS)
                .takes("city", Form.text(), INITIATIVE.CITY)
                .rows("stages", stage(), INITIATIVE_STAGE.INITIATIVE_ID, INITIATIVE_STAGE.ORDINAL)
                .takes("organisation", Form.to(NodeType.ORGANISATION), INITIATIVE.MECHANISM_ID)
                .links("documents", Role.DOCUMENT, NodeType.DOCUMENT)
                .links("meetings", Role.MEETING, NodeType.SUMMIT, NodeType.COUNCIL_MEETING)
                .links("topics", Role.TOPIC, NodeType.TOPIC)
                .leading("initiativeKind");
    }

    private static Shape place() {
        return Shape.empty()
                .needs("city", Form.text(), MEETING.CITY)
                .takes("venue", Form.text(), MEETING.VENUE)
                .takes("latitude", Form.degrees(90), MEETING.LATITUDE)
                .takes("longitude", Form.degrees(180), MEETING.LONGITUDE)
                .rule(Rule.together("latitude", "longitude"));
    }

    private static Shape contact() {
        return Shape.empty()
                .needs("person", Form.to(NodeType.PERSON), UN_LINK_PERSON.PERSON_ID)
                .takes("actingAs", Form.text(), UN_LINK_PERSON.ACTING_AS);
    }

    private static Shape stage() {
        return Shape.empty()
                .needs("status", Form.word(InitiativeStatus.class), INITIATIVE_STAGE.STATUS)
                .takes("since", Form.date(), INITIATIVE_STAGE.SINCE, INITIATIVE_STAGE.SINCE_LATEST);
    }
}
