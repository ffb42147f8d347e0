package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.CLAIM;

import java.time.LocalDate;
import org.factgate.domain.claim.Claim;
import org.factgate.domain.claim.ClaimFilter;
import org.factgate.domain.claim.ClaimKind;
import org.factgate.domain.claim.Claims;
import org.factgate.domain.claim.Verdict;
import org.factgate.domain.paging.FacetField;
import org.factgate.domain.paging.ListRequest;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Claims in the store. */
final class JooqClaims extends JooqCatalogue<Claim, ClaimFilter, Claims.Way> implements Claims {
    JooqClaims(Snapshots snapshots) {
        super(snapshots, Shape.sourced(CLAIM, CLAIM.ID, JooqClaims::read), Ordering.entity(CLAIM_ORDER, true));
    }

    @Override
    Condition condition(ListRequest<ClaimFilter> request) {
        ClaimFilter filter = request.filter();
        Integer paragraph = filter.paragraph();
        return Conditions.wordIn(CLAIM.VERDICT, filter.verdicts())
                .and(Conditions.wordIn(CLAIM.KIND, filter.kinds()))
                .and(paragraph == null ? DSL.noCondition() : CLAIM.PARAGRAPH.eq(paragraph));
    }

    @Override
    @Nullable
    Grouping grouping(FacetField field, @Nullable LocalDate day) {
        return switch (field) {
            case KIND -> Grouping.by(CLAIM.KIND);
            case STATUS -> Grouping.by(CLAIM.VERDICT);
            case TYPE, TOPIC, YEAR -> null;
        };
    }

    @Override
    Ownership ownership(Way way) {
        return Ownership.listed(CLAIM, way);
    }

    /** By source, then by place in it: numbers of one length sort as text. */
    private static final Field<String> CLAIM_ORDER = CLAIM.SOURCE_ID
            .concat(DSL.inline(" "))
            .concat(CLAIM.POSITION.plus(DSL.inline(1_000_000)).cast(String.class));

    private static Claim read(Record row) {
        return new Claim(
                Columns.header(row),
                Columns.id(row, CLAIM.SOURCE_ID),
                Columns.required(row, CLAIM.POSITION),
                Columns.required(row, CLAIM.PARAGRAPH),
                Columns.word(row, CLAIM.KIND, ClaimKind.class),
                Columns.required(row, CLAIM.STATEMENT),
                Columns.word(row, CLAIM.VERDICT, Verdict.class));
    }
}
