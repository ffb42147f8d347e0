package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.ORGANISATION;
import static org.factgate.persistence.jooq.Tables.ORGANISATION_STAGE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.organisation.Organisation;
import org.factgate.domain.organisation.OrganisationFilter;
import org.factgate.domain.organisation.OrganisationKind;
import org.factgate.domain.organisation.OrganisationStage;
import org.factgate.domain.organisation.OrganisationStatus;
import org.factgate.domain.organisation.Organisations;
import org.factgate.domain.organisation.Seat;
import org.factgate.domain.paging.FacetField;
import org.factgate.domain.paging.ListRequest;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Organisations in the store. */
final class JooqOrganisations extends JooqCatalogue<Organisation, OrganisationFilter, Organisations.Way>
        implements Organisations {
    JooqOrganisations(Snapshots snapshots) {
        super(
                snapshots,
                Shape.sourced(ORGANISATION, ORGANISATION.ID, JooqOrganisations::read),
                Ordering.entity(NodeType.ORGANISATION, ORGANISATION.FOUNDED, false));
    }

    @Override
    Condition condition(ListRequest<OrganisationFilter> request) {
        OrganisationFilter filter = request.filter();
        return Conditions.idIn(ORGANISATION.ID, filter.ids())
                .and(Conditions.wordIn(ORGANISATION.KIND, filter.kinds()))
                .and(Conditions.within(ORGANISATION.ID, filter.within()));
    }

    @Override
    @Nullable
    Grouping grouping(FacetField field, @Nullable LocalDate day) {
        return switch (field) {
            case KIND -> Grouping.by(ORGANISATION.KIND);
            case STATUS -> Grouping.by(statusOn(day));
            case YEAR -> Grouping.byYear(ORGANISATION.FOUNDED);
            case TYPE, TOPIC -> null;
        };
    }

    @Override
    Ownership ownership(Way way) {
        return Ownership.listed(ORGANISATION, way);
    }

    @Override
    public Map<String, NodeId> idsByAcronyms(Set<String> acronyms) {
        Map<String, NodeId> ids = new HashMap<>();
        snapshots()
                .sql()
                .select(ORGANISATION.ID, ORGANISATION.ACRONYM)
                .from(ORGANISATION)
                .where(ORGANISATION.ACRONYM.in(acronyms))
                .forEach(row -> ids.put(Columns.required(row, ORGANISATION.ACRONYM), Columns.id(row, ORGANISATION.ID)));
        return ids;
    }

    @Override
    public Map<NodeId, List<OrganisationStage>> stagesOf(Set<NodeId> organisations) {
        return snapshots()
                .sql()
                .selectFrom(ORGANISATION_STAGE)
                .where(Keys.among(ORGANISATION_STAGE.ORGANISATION_ID, organisations))
                .orderBy(ORGANISATION_STAGE.ORDINAL)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> Columns.id(row, ORGANISATION_STAGE.ORGANISATION_ID),
                        Collectors.mapping(JooqOrganisations::stage, Collectors.toList())));
    }

    private static OrganisationStage stage(Record row) {
        return new OrganisationStage(
                Columns.word(row, ORGANISATION_STAGE.STATUS, OrganisationStatus.class),
                Columns.dateOrNull(row, ORGANISATION_STAGE.SINCE),
                row.get(ORGANISATION_STAGE.NOTE));
    }

    /** The last stage, or the last one that had begun by the day; null if none had. */
    private static Field<String> statusOn(@Nullable LocalDate day) {
        Condition begun = day == null ? DSL.noCondition() : ORGANISATION_STAGE.SINCE.le(day.toString());
        return DSL.field(DSL.select(ORGANISATION_STAGE.STATUS)
                .from(ORGANISATION_STAGE)
                .where(ORGANISATION_STAGE.ORGANISATION_ID.eq(ORGANISATION.ID))
                .and(begun)
                .orderBy(ORGANISATION_STAGE.ORDINAL.desc())
                .limit(1));
    }

    private static Organisation read(Record row) {
        String city = row.get(ORGANISATION.SEAT_CITY);
        return new Organisation(
                Columns.header(row),
                Columns.word(row, ORGANISATION.KIND, OrganisationKind.class),
                row.get(ORGANISATION.ACRONYM),
                Columns.idOrNull(row, ORGANISATION.PARENT_ID),
                Columns.idOrNull(row, ORGANISATION.PREDECESSOR_ID),
                Columns.idOrNull(row, ORGANISATION.SUCCESSOR_ID),
                Columns.dateOrNull(row, ORGANISATION.FOUNDED),
                Columns.dateOrNull(row, ORGANISATION.DISSOLVED),
                city == null ? null : new Seat(city, Columns.idOrNull(row, ORGANISATION.SEAT_STATE_ID)),
                row.get(ORGANISATION.HOMEPAGE),
                Columns.words(row, ORGANISATION.OFFICIAL_LANGUAGES));
    }
}
