package org.factgate.domain;

/** The types of node, each with the name of its SDL type. */
public enum NodeType {
    STATE("State"),
    ORGANISATION("Organisation"),
    PERSON("Person"),
    OFFICE("Office"),
    SUMMIT("Summit"),
    COUNCIL_MEETING("CouncilMeeting"),
    DOCUMENT("Document"),
    UN_LINK("UnLink"),
    INITIATIVE("Initiative"),
    TOPIC("Topic"),
    PRINCIPLE("Principle"),
    MEMBERSHIP("Membership"),
    CHAIRMANSHIP("Chairmanship"),
    TENURE("Tenure"),
    PARTICIPATION("Participation"),
    COOPERATION("Cooperation"),
    CLAIM("Claim"),
    SOURCE("Source");

    private final String sdlName;

    NodeType(String sdlName) {
        this.sdlName = sdlName;
    }

    /** Whether it is a named thing, not a fact, a claim or a source. */
    public boolean isEntity() {
        return switch (this) {
            case STATE,
                    ORGANISATION,
                    PERSON,
                    OFFICE,
                    SUMMIT,
                    COUNCIL_MEETING,
                    DOCUMENT,
                    UN_LINK,
                    INITIATIVE,
                    TOPIC,
                    PRINCIPLE -> true;
            case MEMBERSHIP, CHAIRMANSHIP, TENURE, PARTICIPATION, COOPERATION, CLAIM, SOURCE -> false;
        };
    }

    /** The name of the type in the SDL. */
    public String sdlName() {
        return sdlName;
    }
}
