package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.DOCUMENT;

import org.factgate.domain.document.Document;
import org.factgate.domain.document.DocumentKind;
import org.factgate.domain.document.DocumentStatus;
import org.factgate.domain.document.TitleKind;
import org.factgate.domain.document.Vote;
import org.factgate.domain.document.VoteKind;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How a row becomes a document. */
final class DocumentRow {
    private DocumentRow() {}

    static Document read(Record row) {
        return new Document(
                Columns.header(row),
                Columns.word(row, DOCUMENT.KIND, DocumentKind.class),
                Columns.word(row, DOCUMENT.STATUS, DocumentStatus.class),
                Columns.wordOrNull(row, DOCUMENT.TITLE_KIND, TitleKind.class),
                row.get(DOCUMENT.SYMBOL),
                row.get(DOCUMENT.DRAFT_SYMBOL),
                row.get(DOCUMENT.UN_SYMBOL),
                row.get(DOCUMENT.NUMBER),
                Columns.dateOrNull(row, DOCUMENT.ADOPTED_ON),
                Columns.dateOrNull(row, DOCUMENT.CONSIDERED_ON),
                Columns.dateOrNull(row, DOCUMENT.IN_FORCE_FROM),
                Columns.dateOrNull(row, DOCUMENT.COVERS_FROM),
                Columns.dateOrNull(row, DOCUMENT.COVERS_UNTIL),
                Places.of(row.get(DOCUMENT.PLACE), null, null, null),
                Columns.idOrNull(row, DOCUMENT.ADOPTED_AT_ID),
                Columns.idOrNull(row, DOCUMENT.ADOPTED_BY_ID),
                row.get(DOCUMENT.SESSION),
                row.get(DOCUMENT.AGENDA_ITEM),
                row.get(DOCUMENT.PLENARY_MEETING),
                vote(row),
                row.get(DOCUMENT.SPONSORS_NOTE),
                row.get(DOCUMENT.URL));
    }

    private static @Nullable Vote vote(Record row) {
        VoteKind kind = Columns.wordOrNull(row, DOCUMENT.VOTE_KIND, VoteKind.class);
        if (kind == null) {
            return null;
        }
        return new Vote(kind, row.get(DOCUMENT.IN_FAVOUR), row.get(DOCUMENT.AGAINST), row.get(DOCUMENT.ABSTAINING));
    }
}
