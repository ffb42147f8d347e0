package org.factgate.persistence.importing;

import static org.factgate.persistence.jooq.Tables.CHAIRMANSHIP;
import static org.factgate.persistence.jooq.Tables.COOPERATION;
import static org.factgate.persistence.jooq.Tables.MEMBERSHIP;
import static org.factgate.persistence.jooq.Tables.MEMBERSHIP_STEP;
import static org.factgate.persistence.jooq.Tables.PARTICIPATION;
import static org.factgate.persistence.jooq.Tables.REGISTRY;
import static org.factgate.persistence.jooq.Tables.TENURE;

import org.factgate.domain.NodeType;
import org.factgate.domain.Role;
import org.factgate.domain.chairmanship.ChairmanshipBasis;
import org.factgate.domain.cooperation.CooperationKind;
import org.factgate.domain.meeting.ParticipationCapacity;
import org.factgate.domain.membership.MembershipStatus;
import org.factgate.domain.membership.MembershipStepKind;
import org.factgate.domain.unlink.ContactMode;

/** The shapes of dated facts between two things. */
final class FactShapes {
    private FactShapes() {}

    static Shape membership() {
        return Shape.fact()
                .needs("state", Form.to(NodeType.STATE), MEMBERSHIP.STATE_ID)
                .needs("organisation", Form.to(NodeType.ORGANISATION), MEMBERSHIP.ORGANISATION_ID)
                .needs("membershipStatus", Form.word(MembershipStatus.class), MEMBERSHIP.STATUS)
                .takes("founding", Form.flag(), MEMBERSHIP.FOUNDING)
                .needs("from", Form.date(), MEMBERSHIP.START_ON, MEMBERSHIP.START_LATEST)
                .takes("to", Form.dateAhead(), MEMBERSHIP.END_ON, MEMBERSHIP.END_LATEST)
                .constant(MEMBERSHIP.END_KNOWN, true)
                .takes("decidedAt", Form.to(NodeType.SUMMIT, NodeType.COUNCIL_MEETING), MEMBERSHIP.DECIDED_AT_ID)
                .rows("steps", step(), MEMBERSHIP_STEP.MEMBERSHIP_ID, MEMBERSHIP_STEP.ORDINAL)
                .takes("summary", Form.text(), REGISTRY.SUMMARY)
                .rule(Rule.before("from", "to"));
    }

    static Shape chairmanship() {
        return Shape.fact()
                .needs("state", Form.to(NodeType.STATE), CHAIRMANSHIP.STATE_ID)
                .needs("organisation", Form.to(NodeType.ORGANISATION), CHAIRMANSHIP.ORGANISATION_ID)
                .needs("from", Form.date(), CHAIRMANSHIP.START_ON, CHAIRMANSHIP.START_LATEST)
                .takes("to", Form.dateAhead(), CHAIRMANSHIP.END_ON, CHAIRMANSHIP.END_LATEST)
                .constant(CHAIRMANSHIP.END_KNOWN, true)
                .needs("concludingSummit", Form.to(NodeType.SUMMIT), CHAIRMANSHIP.CONCLUDING_SUMMIT_ID)
                .needs("termOfState", Form.number(1), CHAIRMANSHIP.TERM_OF_STATE)
                .needs("basis", Form.word(ChairmanshipBasis.class), CHAIRMANSHIP.BASIS)
                .group("motto", motto())
                .takes("summary", Form.text(), REGISTRY.SUMMARY)
                .rule(Rule.before("from", "to"));
    }

    static Shape tenure() {
        return Shape.fact()
                .needs("person", Form.to(NodeType.PERSON), TENURE.PERSON_ID)
                .needs("office", Form.to(NodeType.OFFICE), TENURE.OFFICE_ID)
                .needs("title", Form.text(), TENURE.TITLE)
                .takes("from", Form.date(), TENURE.START_ON, TENURE.START_LATEST)
                .takes("to", Form.dateAhead(), TENURE.END_ON, TENURE.END_LATEST)
                .takes("endUnknown", new Form.Flag(false), TENURE.END_KNOWN)
                .takes("acting", Form.flag(), TENURE.ACTING)
                .links("attestedAt", Role.ATTESTED_AT, NodeType.SUMMIT, NodeType.COUNCIL_MEETING)
                .takes("attestedOn", new Form.Items(Form.date()), TENURE.ATTESTED_ON)
                .links("expectedAt", Role.EXPECTED_AT, NodeType.SUMMIT, NodeType.COUNCIL_MEETING)
                .rule(Rule.before("from", "to"))
                .rule(Rule.notWith("endUnknown", "to"));
    }

    static Shape participation() {
        return Shape.fact()
                .needs("meeting", Form.to(NodeType.SUMMIT, NodeType.COUNCIL_MEETING), PARTICIPATION.MEETING_ID)
                .needs("participant", Form.to(NodeType.STATE, NodeType.ORGANISATION), PARTICIPATION.PARTICIPANT_ID)
                .needs("capacity", Form.word(ParticipationCapacity.class), PARTICIPATION.CAPACITY)
                .takes("representative", Form.to(NodeType.PERSON), PARTICIPATION.REPRESENTATIVE_ID)
                .takes("representativeTitle", Form.text(), PARTICIPATION.REPRESENTATIVE_TITLE)
                .takes("mode", Form.word(ContactMode.class), PARTICIPATION.MODE);
    }

    static Shape cooperation() {
        return Shape.fact()
                .needs("organisation", Form.to(NodeType.ORGANISATION), COOPERATION.ORGANISATION_ID)
                .needs("partner", Form.to(NodeType.ORGANISATION), COOPERATION.PARTNER_ID)
                .needs("cooperationKind", Form.word(CooperationKind.class), COOPERATION.KIND)
                .takes("date", Form.date(), COOPERATION.ON_DATE, COOPERATION.ON_LATEST)
                .takes("meeting", Form.to(NodeType.SUMMIT, NodeType.COUNCIL_MEETING), COOPERATION.AGREED_AT_ID)
                .links("signedBy", Role.SIGNED_BY, NodeType.PERSON)
                .takes("summary", Form.text(), REGISTRY.SUMMARY);
    }

    private static Shape step() {
        return Shape.empty()
                .needs("kind", Form.word(MembershipStepKind.class), MEMBERSHIP_STEP.KIND)
                .takes("date", Form.date(), MEMBERSHIP_STEP.ON_DATE)
                .takes("meeting", Form.to(NodeType.SUMMIT, NodeType.COUNCIL_MEETING), MEMBERSHIP_STEP.MEETING_ID)
                .rule(Rule.atLeastOne("date", "meeting"));
    }

    private static Shape motto() {
        return Shape.empty()
                .needs("en", Form.text(), CHAIRMANSHIP.MOTTO_EN)
                .takes("ru", Form.text(), CHAIRMANSHIP.MOTTO_RU)
                .takes("zh", Form.text(), CHAIRMANSHIP.MOTTO_ZH);
    }
}
