package org.factgate.server.limits;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.FieldCoordinates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One estimate: walks an operation whose fragments are merged, and remembers the most expensive field. */
final class CostEstimate {
    private static final FieldCost FREE = new FieldCost(0, null, List.of(), List.of());

    private final Map<FieldCoordinates, FieldCost> costs;
    private final int largestPage;
    private @Nullable ExecutableNormalizedField dearest;
    private long share;
    private @Nullable Paged around;

    CostEstimate(Map<FieldCoordinates, FieldCost> costs, int largestPage) {
        this.costs = costs;
        this.largestPage = largestPage;
    }

    Cost of(List<ExecutableNormalizedField> fields) {
        long estimated = dearestType(fields, 1, FREE, 1, null);
        Paged list = around;
        return new Cost(
                estimated,
                dearest == null ? "" : path(dearest),
                share,
                list == null ? null : path(list.field),
                list == null ? 0 : list.size);
    }

    /** Fields of different object types exclude one another: the dearest type counts. */
    private long dearestType(
            List<ExecutableNormalizedField> fields, long times, FieldCost parent, long size, @Nullable Paged within) {
        Map<String, Long> byType = new HashMap<>();
        for (ExecutableNormalizedField field : fields) {
            long own =
                    of(field, parent.sizedFields().contains(field.getFieldName()) ? times(times, size) : times, within);
            field.getObjectTypeNames().forEach(type -> byType.merge(type, own, Long::sum));
        }
        return byType.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private long of(ExecutableNormalizedField field, long times, @Nullable Paged within) {
        String type = field.getObjectTypeNames().iterator().next();
        FieldCost cost = costs.getOrDefault(FieldCoordinates.coordinates(type, field.getFieldName()), FREE);
        long size = cost.sized() ? cost.size(field.getResolvedArguments(), largestPage) : 1;
        long values = cost.sizedFields().isEmpty() ? times(times, size) : times;
        Paged around = cost.slicingArguments().isEmpty() ? within : new Paged(field, size);
        long own = times(values, cost.weight());
        note(field, own, around);
        return own + dearestType(field.getChildren(), values, cost, size, around);
    }

    private void note(ExecutableNormalizedField field, long own, @Nullable Paged list) {
        if (own > share) {
            dearest = field;
            share = own;
            around = list;
        }
    }

    /** Saturates far above any maximum, so that sums cannot overflow either. */
    private static long times(long a, long b) {
        return a > 0 && b > (1L << 40) / a ? 1L << 40 : a * b;
    }

    private static String path(ExecutableNormalizedField field) {
        return String.join(".", Objects.requireNonNull(field.getListOfResultKeys()));
    }

    private record Paged(ExecutableNormalizedField field, long size) {}
}
