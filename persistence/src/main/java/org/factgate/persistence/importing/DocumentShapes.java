package org.factgate.persistence.importing;

import static org.factgate.persistence.jooq.Tables.DOCUMENT;
import static org.factgate.persistence.jooq.Tables.DOCUMENT_RELATION;
import static org.factgate.persistence.jooq.Tables.TREATY_ACTION;

import org.factgate.domain.NodeType;
import org.factgate.domain.Role;
import org.factgate.domain.document.DocumentKind;
import org.factgate.domain.document.DocumentRelationKind;
import org.factgate.domain.document.DocumentStatus;
import org.factgate.domain.document.TitleKind;
import org.factgate.domain.document.TreatyActionKind;
import org.factgate.domain.document.VoteKind;

/** The shape of a document: what it is, then how it came about. */
final class DocumentShapes {
    private DocumentShapes() {}

    static Shape document() {
        return origin(Shape.entity()
                        .needs("documentKind", Form.word(DocumentKind.class), DOCUMENT.KIND)
                        .takes("titleKind", Form.word(TitleKind.class), DOCUMENT.TITLE_KIND)
                        .takesUnique("symbol", Form.text(), DOCUMENT.SYMBOL)
                        .takesUnique("draftSymbol", Form.text(), DOCUMENT.DRAFT_SYMBOL)
                        .takes("unSymbol", Form.text(), DOCUMENT.UN_SYMBOL)
                        .takes("number", Form.text(), DOCUMENT.NUMBER)
                        .needs("documentStatus", Form.wordsBut(DocumentStatus.NOT_YET_ADOPTED), DOCUMENT.STATUS)
                        .takes("adoptedOn", Form.date(), DOCUMENT.ADOPTED_ON, DOCUMENT.ADOPTED_LATEST)
                        .takes("considered", Form.day(), DOCUMENT.CONSIDERED_ON)
                        .takes("inForceFrom", Form.date(), DOCUMENT.IN_FORCE_FROM, DOCUMENT.IN_FORCE_FROM_LATEST)
                        .takes("coversFrom", Form.date(), DOCUMENT.COVERS_FROM)
                        .takes("coversUntil", Form.dateAhead(), DOCUMENT.COVERS_UNTIL, DOCUMENT.COVERS_UNTIL_LATEST))
                .rows("relations", relation(), DOCUMENT_RELATION.DOCUMENT_ID, DOCUMENT_RELATION.ORDINAL)
                .links("topics", Role.TOPIC, NodeType.TOPIC)
                .links("concerns", Role.CONCERNS, NodeType.STATE)
                .takes("url", Form.url(), DOCUMENT.URL)
                .leading("documentKind")
                .rule(Rule.notAfter("adoptedOn", "inForceFrom"))
                .rule(Rule.notAfter("coversFrom", "coversUntil"))
                .rule(Rule.notAfter("considered", "adoptedOn"));
    }

    private static Shape origin(Shape document) {
        return document.takes("place", Form.text(), DOCUMENT.PLACE)
                .takes("adoptedAt", Form.to(NodeType.SUMMIT, NodeType.COUNCIL_MEETING), DOCUMENT.ADOPTED_AT_ID)
                .takes("adoptedBy", Form.to(NodeType.ORGANISATION), DOCUMENT.ADOPTED_BY_ID)
                .links("signatories", Role.SIGNATORY, NodeType.STATE)
                .rows(
                        "accessions",
                        action(TreatyActionKind.ACCESSION),
                        TREATY_ACTION.DOCUMENT_ID,
                        TREATY_ACTION.ORDINAL)
                .rows(
                        "forceFor",
                        action(TreatyActionKind.ENTRY_INTO_FORCE),
                        TREATY_ACTION.DOCUMENT_ID,
                        TREATY_ACTION.ORDINAL)
                .links("parties", Role.PARTY, NodeType.ORGANISATION)
                .links("signedBy", Role.SIGNED_BY, NodeType.PERSON)
                .links("proposedBy", Role.PROPOSED_BY, NodeType.STATE)
                .links("sponsors", Role.SPONSOR, NodeType.STATE)
                .takes("sponsorsNote", Form.text(), DOCUMENT.SPONSORS_NOTE)
                .takes("session", Form.number(1), DOCUMENT.SESSION)
                .takes("agendaItem", Form.text(), DOCUMENT.AGENDA_ITEM)
                .takes("plenaryMeeting", Form.text(), DOCUMENT.PLENARY_MEETING)
                .group("vote", vote());
    }

    private static Shape action(TreatyActionKind kind) {
        return Shape.empty()
                .constant(TREATY_ACTION.KIND, kind.name())
                .needs("state", Form.to(NodeType.STATE), TREATY_ACTION.STATE_ID)
                .needs("date", Form.date(), TREATY_ACTION.DONE_ON);
    }

    private static Shape relation() {
        return Shape.empty()
                .needs("kind", Form.word(DocumentRelationKind.class), DOCUMENT_RELATION.KIND)
                .needs("document", Form.to(NodeType.DOCUMENT), DOCUMENT_RELATION.TARGET_ID);
    }

    private static Shape vote() {
        return Shape.empty()
                .needs("kind", Form.word(VoteKind.class), DOCUMENT.VOTE_KIND)
                .takes("inFavour", Form.number(0), DOCUMENT.IN_FAVOUR)
                .takes("against", Form.number(0), DOCUMENT.AGAINST)
                .takes("abstaining", Form.number(0), DOCUMENT.ABSTAINING);
    }
}
