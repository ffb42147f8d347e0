package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.SOURCE;

import java.time.LocalDate;
import java.util.List;
import org.factgate.domain.paging.FacetField;
import org.factgate.domain.paging.ListRequest;
import org.factgate.domain.source.Source;
import org.factgate.domain.source.SourceFilter;
import org.factgate.domain.source.SourceKind;
import org.factgate.domain.source.Sources;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Sources in the store. */
final class JooqSources extends JooqCatalogue<Source, SourceFilter, Sources.Way> implements Sources {
    JooqSources(Snapshots snapshots) {
        super(
                snapshots,
                new Shape<>(SOURCE, List.of(), SortKey.text(SOURCE.ID), List.of(SOURCE.fields()), JooqSources::read),
                Ordering.titled(SOURCE.DATE, SOURCE.TITLE_RANK));
    }

    @Override
    Condition condition(ListRequest<SourceFilter> request) {
        SourceFilter filter = request.filter();
        String language = filter.language();
        return Conditions.idIn(SOURCE.ID, filter.ids())
                .and(Conditions.wordIn(SOURCE.KIND, filter.kinds()))
                .and(Conditions.overlaps(SOURCE.DATE, SOURCE.DATE_LATEST, filter.date()))
                .and(language == null ? DSL.noCondition() : SOURCE.LANGUAGE.eq(language));
    }

    @Override
    @Nullable
    Grouping grouping(FacetField field, @Nullable LocalDate day) {
        return switch (field) {
            case KIND -> Grouping.by(SOURCE.KIND);
            case YEAR -> Grouping.byYear(SOURCE.DATE);
            case TYPE, STATUS, TOPIC -> null;
        };
    }

    @Override
    Ownership ownership(Way way) {
        throw new IllegalArgumentException("no node owns a list of sources: " + way);
    }

    private static Source read(Record row) {
        return new Source(
                Columns.id(row, SOURCE.ID),
                Columns.required(row, SOURCE.TITLE),
                Columns.required(row, SOURCE.PUBLISHER),
                row.get(SOURCE.AUTHOR),
                Columns.dateOrNull(row, SOURCE.DATE),
                row.get(SOURCE.URL),
                Columns.word(row, SOURCE.KIND, SourceKind.class),
                row.get(SOURCE.LANGUAGE),
                row.get(SOURCE.NOTE));
    }
}
