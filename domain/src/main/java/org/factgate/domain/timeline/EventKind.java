package org.factgate.domain.timeline;

/** The kinds of event in a timeline. */
public enum EventKind {
    /** An organisation was founded. */
    FOUNDED,
    /** An organisation ended. */
    DISSOLVED,
    /** A body reached another stage. */
    STAGE_REACHED,
    /** A state got a status. */
    STATUS_BEGAN,
    /** A state ceased to have a status. */
    STATUS_ENDED,
    /** A step towards a status was taken. */
    STATUS_STEP,
    /** A state took the chair. */
    CHAIRMANSHIP_BEGAN,
    /** Somebody took office. */
    TENURE_BEGAN,
    /** Somebody left office. */
    TENURE_ENDED,
    /** A meeting took place, or is planned. */
    MEETING,
    /** A document was signed, adopted or issued. */
    DOCUMENT_ADOPTED,
    /** A document entered into force. */
    ENTERED_INTO_FORCE,
    /** Something happened or began between the organisation and the United Nations. */
    UN_LINK,
    /** What lasted between the organisation and the United Nations ended. */
    UN_LINK_ENDED,
    /** An initiative was proposed. */
    INITIATIVE_PROPOSED,
    /** An event took place. */
    INITIATIVE_HELD,
    /** A tie with another organisation was made. */
    COOPERATION
}
