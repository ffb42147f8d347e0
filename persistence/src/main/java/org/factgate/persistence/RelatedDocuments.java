package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.DOCUMENT;
import static org.factgate.persistence.jooq.Tables.REGISTRY;
import static org.factgate.persistence.jooq.Tables.RELATED_DOCUMENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.document.DocumentRelationKind;
import org.factgate.domain.document.RelatedDocument;
import org.factgate.domain.document.RelationDirection;
import org.factgate.domain.paging.Order;
import org.factgate.domain.paging.Page;
import org.factgate.domain.paging.PageRequest;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

/** The documents that a document names or that name it: a list whose items carry the relation. */
final class RelatedDocuments {
    private final Listing<RelatedDocument> listing;

    RelatedDocuments(Snapshots snapshots) {
        List<Field<?>> columns = new ArrayList<>(
                Shape.sourced(DOCUMENT, DOCUMENT.ID, DocumentRow::read).columns());
        columns.add(RELATED_DOCUMENT.KIND);
        columns.add(RELATED_DOCUMENT.DIRECTION);
        this.listing = new Listing<>(
                snapshots,
                new Shape<>(
                        RELATED_DOCUMENT,
                        List.of(
                                new Shape.Beside(DOCUMENT, DOCUMENT.ID.eq(RELATED_DOCUMENT.OTHER_ID)),
                                new Shape.Beside(REGISTRY, REGISTRY.ID.eq(RELATED_DOCUMENT.OTHER_ID))),
                        SortKey.number(RELATED_DOCUMENT.ID),
                        columns,
                        RelatedDocuments::read),
                Ordering.entity(RELATED_DOCUMENT.ON_DATE, false));
    }

    Map<NodeId, Page<RelatedDocument>> of(
            Set<NodeId> documents,
            Set<DocumentRelationKind> kinds,
            RelationDirection direction,
            Order order,
            PageRequest page) {
        Condition filter = Conditions.wordIn(RELATED_DOCUMENT.KIND, kinds.isEmpty() ? null : kinds);
        if (direction != RelationDirection.BOTH) {
            filter = filter.and(RELATED_DOCUMENT.DIRECTION.eq(direction.name()));
        }
        return listing.listsOf(Ownership.column(RELATED_DOCUMENT.OWNER_ID), documents, filter, order, page);
    }

    private static RelatedDocument read(Record row) {
        return new RelatedDocument(
                DocumentRow.read(row),
                Columns.word(row, RELATED_DOCUMENT.KIND, DocumentRelationKind.class),
                Columns.word(row, RELATED_DOCUMENT.DIRECTION, RelationDirection.class));
    }
}
