package org.factgate.domain.relation;

/** The kinds of tie between two entities, the more telling ones first. Each is read from its subject to its object. */
public enum RelationKind {
    MEMBER_OF("has or had a status in", "has or had as a member, observer, partner or guest"),
    STATUS_DECIDED_AT("was given a status at", "decided on the status of"),
    STATUS_STEP_AT("took a step towards a status at", "saw a step towards a status of"),
    CHAIRS("chairs or chaired", "is or was chaired by"),
    CHAIRED_UNTIL("held the chair until", "ended the term in the chair of"),
    HELD("holds or held", "is or was held by"),
    OFFICE_OF("is an office of", "has the office"),
    NATIONAL_OF("is a national of", "has the national"),
    LED_DELEGATION_AT("led a delegation at", "saw a delegation led by"),
    REPRESENTED("represented", "was represented by"),
    APPEARED_AT("appeared in office at", "saw in office"),
    EXPECTED_AT("was expected at", "expected"),
    CHAIRED_BY("was chaired by", "chaired"),
    TOOK_PART_IN("took part in", "had the participant"),
    HOSTED_BY("was hosted by", "hosted"),
    MEETING_OF("is a meeting of", "met at"),
    FOLLOWED("followed", "was followed by"),
    ADOPTED_AT("was adopted at", "adopted the document"),
    ADOPTED_BY("was adopted by", "adopted"),
    SIGNED_BY("was signed by", "signed"),
    ACCEDED_TO("acceded to", "was acceded to by"),
    BOUND_BY("is bound, from a day of its own, by", "binds, from a day of its own,"),
    HAS_PARTY("has as a party", "is a party to"),
    PROPOSED_BY("was proposed by", "proposed"),
    SPONSORED_BY("was sponsored by", "sponsored"),
    SUPPORTED_BY("was supported by", "supported"),
    CONCERNS("concerns", "is concerned by"),
    IMPLEMENTS("carries out", "is carried out by"),
    AMENDS("changes", "is changed by"),
    REPLACES("takes the place of", "is replaced by"),
    BASED_ON("rests on", "is the basis of"),
    REFERS_TO("refers to", "is referred to by"),
    LINKED_WITH("is linked with", "is linked with"),
    TIED_TO("is tied to", "is the occasion of"),
    RESTS_ON("rests on", "is the basis of"),
    INVOLVES("involves", "had a part in"),
    LED_TO("led to, or rests on,", "came of, or carries,"),
    BECAME("came to be", "came of"),
    COOPERATES_WITH("cooperates with", "cooperates with"),
    COOPERATION_AGREED_AT("agreed to cooperate at", "saw a cooperation agreed with"),
    SIGNED_WITH("signed a cooperation with", "signed a cooperation by the hand of"),
    PART_OF("is part of", "has the part"),
    SUCCEEDED("took the place of", "was succeeded by"),
    SEATED_IN("has its seat in", "is the seat of"),
    ABOUT("is about", "is the subject of");

    private final String forward;
    private final String backward;

    RelationKind(String forward, String backward) {
        this.forward = forward;
        this.backward = backward;
    }

    /**
     * The words between its two ends.
     *
     * @param forwards whether it is read from subject to object
     */
    public String words(boolean forwards) {
        return forwards ? forward : backward;
    }
}
