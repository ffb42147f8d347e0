package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.DOCUMENT;
import static org.factgate.persistence.jooq.Tables.LISTED;
import static org.factgate.persistence.jooq.Tables.MEETING;
import static org.factgate.persistence.jooq.Tables.TOPIC;
import static org.factgate.persistence.jooq.Tables.TREATY_ACTION;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.document.Document;
import org.factgate.domain.document.DocumentFilter;
import org.factgate.domain.document.DocumentRelationKind;
import org.factgate.domain.document.DocumentStatus;
import org.factgate.domain.document.Documents;
import org.factgate.domain.document.RelatedDocument;
import org.factgate.domain.document.RelationDirection;
import org.factgate.domain.document.TreatyAction;
import org.factgate.domain.document.TreatyActionKind;
import org.factgate.domain.paging.FacetField;
import org.factgate.domain.paging.ListRequest;
import org.factgate.domain.paging.Order;
import org.factgate.domain.paging.Page;
import org.factgate.domain.paging.PageRequest;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Documents in the store. */
final class JooqDocuments extends JooqCatalogue<Document, DocumentFilter, Documents.Way> implements Documents {
    JooqDocuments(Snapshots snapshots) {
        super(
                snapshots,
                Shape.sourced(DOCUMENT, DOCUMENT.ID, JooqDocuments::read),
                Ordering.entity(NodeType.DOCUMENT, DOCUMENT.ADOPTED_ON, false));
    }

    @Override
    Condition condition(ListRequest<DocumentFilter> request) {
        DocumentFilter filter = request.filter();
        return Conditions.idIn(DOCUMENT.ID, filter.ids())
                .and(Conditions.wordIn(DOCUMENT.KIND, filter.kinds()))
                .and(Conditions.wordIn(statusOn(request.asOf()), filter.statuses()))
                .and(Conditions.overlaps(DOCUMENT.ADOPTED_ON, DOCUMENT.ADOPTED_LATEST, filter.adopted()))
                .and(host(filter.host()))
                .and(known(request.asOf()));
    }

    @Override
    List<InLists<Way>> inLists(DocumentFilter filter) {
        return List.of(
                InLists.ofOne(Way.ADOPTED_AT, filter.adoptedAt()),
                InLists.ofOne(Way.PROPOSED_BY, filter.proposedBy()),
                InLists.ofOne(Way.SIGNATORY, filter.signatory()),
                InLists.ofAny(Way.TOPIC, filter.topics()),
                InLists.ofOne(Way.ADOPTED_BY, filter.adoptedBy()));
    }

    @Override
    @Nullable
    Grouping grouping(FacetField field, @Nullable LocalDate day) {
        return switch (field) {
            case KIND -> Grouping.by(DOCUMENT.KIND);
            case STATUS -> Grouping.by(statusOn(day));
            case TOPIC -> Grouping.byTopic(DOCUMENT.ID);
            case YEAR -> Grouping.byYear(DOCUMENT.ADOPTED_ON);
            case TYPE -> null;
        };
    }

    @Override
    Ownership ownership(Way way) {
        return Ownership.listed(DOCUMENT, way);
    }

    private final RelatedDocuments related = new RelatedDocuments(snapshots());

    @Override
    public Map<String, NodeId> idsBySymbols(Set<String> symbols) {
        Map<String, NodeId> ids = new HashMap<>();
        snapshots()
                .sql()
                .select(DOCUMENT.ID, DOCUMENT.SYMBOL, DOCUMENT.DRAFT_SYMBOL)
                .from(DOCUMENT)
                .where(DOCUMENT.SYMBOL.in(symbols).or(DOCUMENT.DRAFT_SYMBOL.in(symbols)))
                .forEach(row -> Stream.of(row.get(DOCUMENT.SYMBOL), row.get(DOCUMENT.DRAFT_SYMBOL))
                        .filter(Objects::nonNull)
                        .forEach(symbol -> ids.put(symbol, Columns.id(row, DOCUMENT.ID))));
        return ids;
    }

    @Override
    public Map<NodeId, List<TreatyAction>> treatyActionsOf(Set<NodeId> documents) {
        return snapshots()
                .sql()
                .selectFrom(TREATY_ACTION)
                .where(Keys.among(TREATY_ACTION.DOCUMENT_ID, documents))
                .orderBy(TREATY_ACTION.ORDINAL)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> Columns.id(row, TREATY_ACTION.DOCUMENT_ID),
                        Collectors.mapping(JooqDocuments::action, Collectors.toList())));
    }

    @Override
    public Map<NodeId, Page<RelatedDocument>> relatedTo(
            Set<NodeId> documents,
            Set<DocumentRelationKind> kinds,
            RelationDirection direction,
            Order order,
            PageRequest page) {
        return related.of(documents, kinds, direction, order, page);
    }

    private static TreatyAction action(Record row) {
        return new TreatyAction(
                Columns.word(row, TREATY_ACTION.KIND, TreatyActionKind.class),
                Columns.id(row, TREATY_ACTION.STATE_ID),
                Columns.date(row, TREATY_ACTION.DONE_ON));
    }

    private static Condition host(@Nullable NodeId state) {
        if (state == null) {
            return DSL.noCondition();
        }
        Condition hosted =
                LISTED.OWNER_ID.in(DSL.select(MEETING.ID).from(MEETING).where(MEETING.HOST_ID.eq(state.value())));
        return DOCUMENT.ID.in(Ownership.itemsOf(hosted, List.of(Ownership.way(DOCUMENT, Way.ADOPTED_AT))));
    }

    /** It was adopted by the day, or attested as under consideration; what has no date is kept. */
    private static Condition known(@Nullable LocalDate day) {
        if (day == null) {
            return DSL.noCondition();
        }
        return Conditions.happened(DOCUMENT.ADOPTED_ON, day).or(DOCUMENT.CONSIDERED_ON.le(day.toString()));
    }

    /** The rule of {@link Document#statusOn}, in SQL. */
    private static Field<String> statusOn(@Nullable LocalDate date) {
        if (date == null) {
            return DOCUMENT.STATUS;
        }
        String day = date.toString();
        return DSL.when(DOCUMENT.ADOPTED_ON.isNull(), DOCUMENT.STATUS)
                .when(
                        DOCUMENT.ADOPTED_ON.gt(day).and(DOCUMENT.CONSIDERED_ON.le(day)),
                        DocumentStatus.UNDER_CONSIDERATION.name())
                .when(DOCUMENT.ADOPTED_ON.gt(day), DocumentStatus.NOT_YET_ADOPTED.name())
                .when(
                        DOCUMENT.STATUS.eq(DocumentStatus.EXPIRED.name()).and(DOCUMENT.COVERS_UNTIL_LATEST.ge(day)),
                        DocumentStatus.IN_FORCE.name())
                .when(
                        DOCUMENT.STATUS.eq(DocumentStatus.IN_FORCE.name()).and(DOCUMENT.IN_FORCE_FROM.gt(day)),
                        DocumentStatus.SIGNED.name())
                .otherwise(DOCUMENT.STATUS);
    }

    private static Document read(Record row) {
        return DocumentRow.read(row);
    }
}
