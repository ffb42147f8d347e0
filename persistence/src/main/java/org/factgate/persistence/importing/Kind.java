package org.factgate.persistence.importing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.factgate.domain.NodeType;
import org.factgate.persistence.jooq.Tables;
import org.jooq.Field;

/** The kinds of record, each with its file, its type and the key of its table. To add one: a line here, a shape, a table. */
// columns and shapes never change, though their types cannot say so
@SuppressWarnings("ImmutableEnumChecker")
enum Kind {
    SOURCES("sources", NodeType.SOURCE, Tables.SOURCE.ID, SourceShapes.source()),
    STATES("states", NodeType.STATE, Tables.STATE.ID, ActorShapes.state()),
    ORGANISATIONS("organisations", NodeType.ORGANISATION, Tables.ORGANISATION.ID, ActorShapes.organisation()),
    PEOPLE("people", NodeType.PERSON, Tables.PERSON.ID, ActorShapes.person()),
    OFFICES("offices", NodeType.OFFICE, Tables.OFFICE.ID, ActorShapes.office()),
    SUMMITS("summits", NodeType.SUMMIT, Tables.MEETING.ID, WorkShapes.meeting(NodeType.SUMMIT)),
    COUNCIL_MEETINGS(
            "councilMeetings",
            NodeType.COUNCIL_MEETING,
            Tables.MEETING.ID,
            WorkShapes.meeting(NodeType.COUNCIL_MEETING)),
    TOPICS("topics", NodeType.TOPIC, Tables.TOPIC.ID, WorkShapes.topic()),
    PRINCIPLES("principles", NodeType.PRINCIPLE, Tables.PRINCIPLE.ID, WorkShapes.principle()),
    DOCUMENTS("documents", NodeType.DOCUMENT, Tables.DOCUMENT.ID, DocumentShapes.document()),
    UN_LINKS("unLinks", NodeType.UN_LINK, Tables.UN_LINK.ID, WorkShapes.unLink()),
    INITIATIVES("initiatives", NodeType.INITIATIVE, Tables.INITIATIVE.ID, WorkShapes.initiative()),
    MEMBERSHIPS("memberships", NodeType.MEMBERSHIP, Tables.MEMBERSHIP.ID, FactShapes.membership()),
    CHAIRMANSHIPS("chairmanships", NodeType.CHAIRMANSHIP, Tables.CHAIRMANSHIP.ID, FactShapes.chairmanship()),
    TENURES("tenures", NodeType.TENURE, Tables.TENURE.ID, FactShapes.tenure()),
    PARTICIPATIONS("participations", NodeType.PARTICIPATION, Tables.PARTICIPATION.ID, FactShapes.participation()),
    COOPERATIONS("cooperations", NodeType.COOPERATION, Tables.COOPERATION.ID, FactShapes.cooperation()),
    CLAIMS("claims", NodeType.CLAIM, Tables.CLAIM.ID, SourceShapes.claim());

    private static final Map<NodeType, Kind> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toMap(Kind::type, Function.identity()));

    private final String key;
    private final NodeType type;
    private final Field<String> idColumn;
    private final Shape shape;

    Kind(String key, NodeType type, Field<String> idColumn, Shape shape) {
        this.key = key;
        this.type = type;
        this.idColumn = idColumn;
        this.shape = shape.closing();
    }

    static Kind of(NodeType type) {
        return Objects.requireNonNull(BY_TYPE.get(type), "every type has a kind");
    }

    /** The one key at the top of its file. */
    String key() {
        return key;
    }

    /** The name of its file. */
    String file() {
        return key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".yaml";
    }

    NodeType type() {
        return type;
    }

    /** The key of its table. */
    Field<String> idColumn() {
        return idColumn;
    }

    Shape shape() {
        return shape;
    }
}
