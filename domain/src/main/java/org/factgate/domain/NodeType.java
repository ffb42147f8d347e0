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

    /** The name of the type in the SDL. */
    public String sdlName() {
        return sdlName;
    }
}
