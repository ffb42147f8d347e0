package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.DOCUMENT;
import static org.factgate.persistence.jooq.Tables.DOCUMENT_RELATION;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.document.Document;
import org.factgate.domain.document.DocumentRelationKind;
import org.factgate.domain.document.RelatedDocument;
import org.factgate.domain.document.RelationDirection;
import org.factgate.domain.paging.Order;
import org.factgate.domain.paging.Page;
import org.factgate.domain.paging.PageRequest;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The documents that a document names or that name it: a list whose items carry the relation. */
final class RelatedDocuments {
    private static final Field<String> OTHER = DSL.field(DSL.name("pairs", "other"), String.class);
    private static final Field<String> OWNER = DSL.field(DSL.name("pairs", "owner"), String.class);
    private static final Field<String> KIND = DSL.field(DSL.name("pairs", "relation"), String.class);
    private static final Field<String> DIRECTION = DSL.field(DSL.name("pairs", "direction"), String.class);
    private static final Table<?> PAIRS = pairs(
                    RelationDirection.FORWARD, DOCUMENT_RELATION.DOCUMENT_ID, DOCUMENT_RELATION.TARGET_ID)
            .unionAll(pairs(RelationDirection.BACKWARD, DOCUMENT_RELATION.TARGET_ID, DOCUMENT_RELATION.DOCUMENT_ID))
            .asTable("pairs", "owner", "other", "relation", "direction");

    private final Listing<RelatedDocument> listing;

    RelatedDocuments(Snapshots snapshots) {
        Shape<Document> document = Shape.sourced(DOCUMENT, DOCUMENT.ID, DocumentRow::read);
        List<Field<?>> columns = new ArrayList<>(document.columns());
        columns.add(KIND);
        columns.add(DIRECTION);
        Table<?> from = document.from().join(PAIRS).on(OTHER.eq(DOCUMENT.ID));
        // two relations may tie the same two documents, so the place in the list is told by the relation as well
        Field<String> id = DOCUMENT.ID
                .concat(DSL.inline(" "))
                .concat(DIRECTION)
                .concat(DSL.inline(" "))
                .concat(KIND);
        this.listing = new Listing<>(
                snapshots,
                new Shape<>(from, id, columns, RelatedDocuments::read),
                Ordering.entity(DOCUMENT.ADOPTED_ON, false));
    }

    Map<NodeId, Page<RelatedDocument>> of(
            Set<NodeId> documents,
            Set<DocumentRelationKind> kinds,
            RelationDirection direction,
            Order order,
            PageRequest page) {
        Condition filter = Conditions.wordIn(KIND, kinds.isEmpty() ? null : kinds);
        if (direction != RelationDirection.BOTH) {
            filter = filter.and(DIRECTION.eq(direction.name()));
        }
        return listing.listsOf(Ownership.column(OWNER), documents, filter, order, page);
    }

    private static org.jooq.SelectJoinStep<org.jooq.Record4<String, String, String, String>> pairs(
            RelationDirection direction, Field<String> owner, Field<String> other) {
        return DSL.select(owner, other, DOCUMENT_RELATION.KIND, DSL.inline(direction.name()))
                .from(DOCUMENT_RELATION);
    }

    private static RelatedDocument read(Record row) {
        return new RelatedDocument(
                DocumentRow.read(row),
                Columns.word(row, KIND, DocumentRelationKind.class),
                Columns.word(row, DIRECTION, RelationDirection.class));
    }
}
