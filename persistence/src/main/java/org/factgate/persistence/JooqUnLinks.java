package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.TOPIC;
import static org.factgate.persistence.jooq.Tables.UN_LINK;
import static org.factgate.persistence.jooq.Tables.UN_LINK_PERSON;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.PartialDate;
import org.factgate.domain.Period;
import org.factgate.domain.paging.FacetField;
import org.factgate.domain.paging.ListRequest;
import org.factgate.domain.unlink.Appearance;
import org.factgate.domain.unlink.ContactMode;
import org.factgate.domain.unlink.UnLink;
import org.factgate.domain.unlink.UnLinkFilter;
import org.factgate.domain.unlink.UnLinkKind;
import org.factgate.domain.unlink.UnLinkStatus;
import org.factgate.domain.unlink.UnLinks;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** UnLinks in the store. */
final class JooqUnLinks extends JooqCatalogue<UnLink, UnLinkFilter, UnLinks.Way> implements UnLinks {
    JooqUnLinks(Snapshots snapshots) {
        super(
                snapshots,
                Shape.sourced(UN_LINK, UN_LINK.ID, JooqUnLinks::read),
                Ordering.entity(NodeType.UN_LINK, UN_LINK.SORT_ON, true));
    }

    @Override
    Condition condition(ListRequest<UnLinkFilter> request) {
        UnLinkFilter filter = request.filter();
        return Conditions.idIn(UN_LINK.ID, filter.ids())
                .and(Conditions.wordIn(UN_LINK.KIND, filter.kinds()))
                .and(Conditions.wordIn(statusOn(request.asOf()), filter.statuses()))
                .and(Conditions.overlaps(UN_LINK.SORT_ON, LATEST, filter.date()))
                .and(Conditions.happened(UN_LINK.EVENT_ON, request.asOf()))
                .and(Conditions.holds(UN_LINK.START_ON, UN_LINK.END_LATEST, request.asOf()));
    }

    @Override
    List<InLists<Way>> inLists(UnLinkFilter filter) {
        return List.of(
                InLists.ofOne(Way.PROPOSED_BY, filter.proposedBy()),
                InLists.ofOne(Way.PARTY, filter.party()),
                InLists.ofAny(Way.TOPIC, filter.topics()));
    }

    @Override
    @Nullable
    Grouping grouping(FacetField field, @Nullable LocalDate day) {
        return switch (field) {
            case KIND -> Grouping.by(UN_LINK.KIND);
            case STATUS -> Grouping.by(statusOn(day));
            case TOPIC -> Grouping.byTopic(UN_LINK.ID);
            case YEAR -> Grouping.byYear(UN_LINK.SORT_ON);
            case TYPE -> null;
        };
    }

    @Override
    Ownership ownership(Way way) {
        return Ownership.listed(UN_LINK, way);
    }

    /** The last day that may belong to it; what goes on has none. */
    private static final Field<String> LATEST = DSL.when(
                    UN_LINK.START_ON.isNotNull(), DSL.coalesce(UN_LINK.END_LATEST, DSL.inline("9999")))
            .otherwise(DSL.coalesce(UN_LINK.LAST_DAY, UN_LINK.EVENT_LATEST));

    @Override
    public Map<NodeId, List<Appearance>> appearancesIn(Set<NodeId> unLinks) {
        return snapshots()
                .sql()
                .selectFrom(UN_LINK_PERSON)
                .where(Keys.among(UN_LINK_PERSON.UN_LINK_ID, unLinks))
                .orderBy(UN_LINK_PERSON.ORDINAL)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> Columns.id(row, UN_LINK_PERSON.UN_LINK_ID),
                        Collectors.mapping(
                                row -> new Appearance(
                                        Columns.id(row, UN_LINK_PERSON.PERSON_ID), row.get(UN_LINK_PERSON.ACTING_AS)),
                                Collectors.toList())));
    }

    /** The rule of {@link UnLink#statusOn}, in SQL. */
    private static Field<String> statusOn(@Nullable LocalDate date) {
        if (date == null) {
            return UN_LINK.STATUS;
        }
        String day = date.toString();
        Condition notOver = UN_LINK.END_LATEST.isNull().or(UN_LINK.END_LATEST.gt(day));
        return DSL.when(UN_LINK.SORT_ON.gt(day), UnLinkStatus.PLANNED.name())
                .when(UN_LINK.START_ON.isNull(), UN_LINK.STATUS)
                .when(UN_LINK.STATUS.eq(UnLinkStatus.EXPIRED.name()).and(notOver), UnLinkStatus.IN_EFFECT.name())
                .when(UN_LINK.STATUS.eq(UnLinkStatus.HELD.name()).and(notOver), UnLinkStatus.UNDER_WAY.name())
                .otherwise(UN_LINK.STATUS);
    }

    private static @Nullable Period inEffect(Record row) {
        PartialDate start = Columns.dateOrNull(row, UN_LINK.START_ON);
        return start == null ? null : new Period(start, Columns.dateOrNull(row, UN_LINK.END_ON), true);
    }

    private static UnLink read(Record row) {
        return new UnLink(
                Columns.header(row),
                Columns.word(row, UN_LINK.KIND, UnLinkKind.class),
                Columns.word(row, UN_LINK.STATUS, UnLinkStatus.class),
                Columns.id(row, UN_LINK.OWN_PARTY_ID),
                Columns.id(row, UN_LINK.UN_PARTY_ID),
                Columns.dateOrNull(row, UN_LINK.EVENT_ON),
                Columns.dateOrNull(row, UN_LINK.LAST_DAY),
                row.get(UN_LINK.DATE_NOTE),
                inEffect(row),
                Places.of(row.get(UN_LINK.PLACE), null, null, null),
                Columns.wordOrNull(row, UN_LINK.MODE, ContactMode.class));
    }
}
