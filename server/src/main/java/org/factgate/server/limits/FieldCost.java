package org.factgate.server.limits;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @cost} and {@code @listSize} of the SDL say of a field.
 *
 * @param weight the cost of one value
 * @param assumedSize how many items a list has where no argument says so; null where the field is no list
 * @param slicingArguments the arguments that say how many items, by number or by being a list
 * @param sizedFields the fields of the value that hold the items; none where the value itself is the list
 */
record FieldCost(long weight, @Nullable Integer assumedSize, List<String> slicingArguments, List<String> sizedFields) {
    static FieldCost of(GraphQLFieldDefinition field) {
        GraphQLAppliedDirective cost = field.getAppliedDirective("cost");
        GraphQLAppliedDirective size = field.getAppliedDirective("listSize");
        GraphQLUnmodifiedType type = GraphQLTypeUtil.unwrapAll(field.getType());
        long weight = cost != null
                ? Long.parseLong(String.valueOf(value(cost, "weight")))
                : type instanceof GraphQLCompositeType ? 1 : 0;
        return size == null
                ? new FieldCost(weight, null, List.of(), List.of())
                : new FieldCost(
                        weight,
                        (Integer) value(size, "assumedSize"),
                        names(size, "slicingArguments"),
                        names(size, "sizedFields"));
    }

    private static List<String> names(GraphQLAppliedDirective directive, String argument) {
        return value(directive, argument) instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static @Nullable Object value(GraphQLAppliedDirective directive, String argument) {
        return Objects.requireNonNull(directive.getArgument(argument)).getValue();
    }

    /** Whether it is a list, or holds one. */
    boolean sized() {
        return assumedSize != null || !slicingArguments.isEmpty();
    }

    /** How many items, given these arguments. A size that the field refuses anyway counts as the greatest that it takes. */
    long size(Map<String, Object> arguments, int most) {
        for (String name : slicingArguments) {
            Object value = arguments.get(name);
            if (value instanceof Number number) {
                return Math.clamp(number.longValue(), 0, most);
            }
            if (value instanceof Collection<?> list) {
                return Math.min(list.size(), most);
            }
        }
        return assumedSize == null ? 1 : assumedSize;
    }
}
