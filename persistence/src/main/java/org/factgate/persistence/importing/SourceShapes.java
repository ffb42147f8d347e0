package org.factgate.persistence.importing;

import static org.factgate.persistence.jooq.Tables.CLAIM;
import static org.factgate.persistence.jooq.Tables.DATASET;
import static org.factgate.persistence.jooq.Tables.SOURCE;

import org.factgate.domain.NodeType;
import org.factgate.domain.Role;
import org.factgate.domain.claim.ClaimKind;
import org.factgate.domain.claim.Verdict;
import org.factgate.domain.source.SourceKind;

/** The shapes of the dataset itself, of sources and of what a source claims. */
final class SourceShapes {
    private SourceShapes() {}

    static Shape dataset() {
        return Shape.empty()
                .needs("version", Form.text(), DATASET.VERSION)
                .needs("title", Form.text(), DATASET.TITLE)
                .needs("organisation", Form.to(NodeType.ORGANISATION), DATASET.ORGANISATION_ID)
                .needs("licence", Form.text(), DATASET.LICENCE)
                .needs("coversUntil", Form.day(), DATASET.COVERS_UNTIL)
                .needs("about", Form.text(), DATASET.ABOUT);
    }

    static Shape source() {
        return Shape.empty()
                .needs("id", Form.id())
                .needs("title", Form.text(), SOURCE.TITLE)
                .needs("publisher", Form.text(), SOURCE.PUBLISHER)
                .takes("author", Form.text(), SOURCE.AUTHOR)
                .takes("date", Form.dateAhead(), SOURCE.DATE, SOURCE.DATE_LATEST)
                .takesUnique("url", Form.url(), SOURCE.URL)
                .needs("sourceKind", Form.word(SourceKind.class), SOURCE.KIND)
                .takes("language", Form.languageTag(), SOURCE.LANGUAGE)
                .takes("note", Form.text(), SOURCE.NOTE);
    }

    static Shape claim() {
        return Shape.fact()
                .needs("source", Form.to(NodeType.SOURCE), CLAIM.SOURCE_ID)
                .needs("ordinal", Form.number(1), CLAIM.POSITION)
                .needs("paragraph", Form.number(1), CLAIM.PARAGRAPH)
                .needs("claimKind", Form.word(ClaimKind.class), CLAIM.KIND)
                .needs("statement", Form.text(), CLAIM.STATEMENT)
                .needs("verdict", Form.word(Verdict.class), CLAIM.VERDICT)
                .links("concerns", Role.CONCERNS, Form.toAnyRecord());
    }
}
