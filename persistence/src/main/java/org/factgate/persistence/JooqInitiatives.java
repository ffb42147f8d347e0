package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.INITIATIVE;
import static org.factgate.persistence.jooq.Tables.INITIATIVE_STAGE;
import static org.factgate.persistence.jooq.Tables.TOPIC;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.PartialDate;
import org.factgate.domain.initiative.Initiative;
import org.factgate.domain.initiative.InitiativeFilter;
import org.factgate.domain.initiative.InitiativeKind;
import org.factgate.domain.initiative.InitiativeStage;
import org.factgate.domain.initiative.InitiativeStatus;
import org.factgate.domain.initiative.Initiatives;
import org.factgate.domain.paging.FacetField;
import org.factgate.domain.paging.ListRequest;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Initiatives in the store. */
final class JooqInitiatives extends JooqCatalogue<Initiative, InitiativeFilter, Initiatives.Way>
        implements Initiatives {
    JooqInitiatives(Snapshots snapshots) {
        super(
                snapshots,
                Shape.sourced(INITIATIVE, INITIATIVE.ID, JooqInitiatives::read),
                Ordering.entity(NodeType.INITIATIVE, INITIATIVE.PROPOSED_ON, false));
    }

    @Override
    Condition condition(ListRequest<InitiativeFilter> request) {
        InitiativeFilter filter = request.filter();
        return Conditions.idIn(INITIATIVE.ID, filter.ids())
                .and(Conditions.wordIn(INITIATIVE.KIND, filter.kinds()))
                .and(Conditions.wordIn(statusOn(request.asOf()), filter.statuses()))
                .and(Conditions.overlaps(INITIATIVE.PROPOSED_ON, INITIATIVE.PROPOSED_LATEST, filter.proposed()))
                .and(Conditions.happened(INITIATIVE.PROPOSED_ON, request.asOf()));
    }

    @Override
    List<InLists<Way>> inLists(InitiativeFilter filter) {
        return List.of(InLists.ofOne(Way.PROPOSED_BY, filter.proposedBy()), InLists.ofAny(Way.TOPIC, filter.topics()));
    }

    @Override
    @Nullable
    Grouping grouping(FacetField field, @Nullable LocalDate day) {
        return switch (field) {
            case KIND -> Grouping.by(INITIATIVE.KIND);
            case STATUS -> Grouping.by(statusOn(day));
            case TOPIC -> Grouping.byTopic(INITIATIVE.ID);
            case YEAR -> Grouping.byYear(INITIATIVE.PROPOSED_ON);
            case TYPE -> null;
        };
    }

    @Override
    Ownership ownership(Way way) {
        return Ownership.listed(INITIATIVE, way);
    }

    @Override
    public Map<NodeId, List<InitiativeStage>> stagesOf(Set<NodeId> initiatives) {
        return snapshots()
                .sql()
                .selectFrom(INITIATIVE_STAGE)
                .where(Keys.among(INITIATIVE_STAGE.INITIATIVE_ID, initiatives))
                .orderBy(INITIATIVE_STAGE.ORDINAL)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> Columns.id(row, INITIATIVE_STAGE.INITIATIVE_ID),
                        Collectors.mapping(
                                row -> new InitiativeStage(
                                        Columns.word(row, INITIATIVE_STAGE.STATUS, InitiativeStatus.class),
                                        Columns.dateOrNull(row, INITIATIVE_STAGE.SINCE)),
                                Collectors.toList())));
    }

    /** The last stage, or the last one that had begun by the day; null if none had. */
    private static Field<String> statusOn(@Nullable LocalDate day) {
        Condition begun = day == null ? DSL.noCondition() : INITIATIVE_STAGE.SINCE.le(day.toString());
        return DSL.field(DSL.select(INITIATIVE_STAGE.STATUS)
                .from(INITIATIVE_STAGE)
                .where(INITIATIVE_STAGE.INITIATIVE_ID.eq(INITIATIVE.ID))
                .and(begun)
                .orderBy(INITIATIVE_STAGE.ORDINAL.desc())
                .limit(1));
    }

    private static Initiative read(Record row) {
        return new Initiative(
                Columns.header(row),
                Columns.word(row, INITIATIVE.KIND, InitiativeKind.class),
                Columns.dateOrNull(row, INITIATIVE.PROPOSED_ON),
                Columns.dateOrNull(row, INITIATIVE.HELD_ON),
                Columns.words(row, INITIATIVE.YEARS).stream()
                        .map(PartialDate::new)
                        .toList(),
                Places.of(row.get(INITIATIVE.CITY), null, null, null),
                Columns.idOrNull(row, INITIATIVE.MECHANISM_ID));
    }
}
