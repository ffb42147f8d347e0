package org.factgate.server;

import static java.util.stream.Collectors.joining;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import java.util.function.Function;

/** The selection sets of machine-made queries. Each object in an answer tells its type. */
final class Selections {
    /** What fields need, or have to be asked so as to tell something. */
    private static final Map<String, String> NEEDED =
            Map.of("Period.holds", "on: \"2015-07-10\"", "Query.search", "query: \"Astana\"");

    /** No facet is one of all lists; the trials find those of each. */
    private static final String FACETS = "facets(by: [])";

    private static final String ID = "{ __typename ... on Node { id } }";

    private final Sdl sdl;

    Selections(Sdl sdl) {
        this.sdl = sdl;
    }

    /** All fields and all of the values in them; of things with an id only the id; of lists the length and the first item. */
    String all(GraphQLNamedOutputType type) {
        return each(
                type,
                object -> object.getFieldDefinitions().stream()
                        .filter(Selections::canDoWithoutArguments)
                        .map(field -> field.getName() + arguments(object, field) + value(Sdl.named(field)))
                        .collect(joining(" ")));
    }

    /** A page with all fields of its items. */
    String page(GraphQLObjectType connection) {
        return each(
                connection,
                object -> object.getFieldDefinitions().stream()
                        .map(field -> switch (field.getName()) {
                            case "nodes" -> "nodes" + all(Sdl.named(field));
                            case "facets" -> FACETS + value(Sdl.named(field));
                            default -> field.getName() + value(Sdl.named(field));
                        })
                        .collect(joining(" ")));
    }

    /** The arguments without which a field is an error or tells nothing; empty if there are none. */
    static String needed(GraphQLObjectType type, GraphQLFieldDefinition field) {
        return NEEDED.getOrDefault(type.getName() + "." + field.getName(), "");
    }

    /** Enough of a value to tell it from another one. */
    String telling(GraphQLNamedOutputType type) {
        return Sdl.isConnection(type)
                ? "{ __typename totalCount pageInfo { __typename startCursor endCursor } nodes "
                        + value(Sdl.named(((GraphQLObjectType) type).getFieldDefinition("nodes"))) + "}"
                : value(type);
    }

    private String value(GraphQLNamedOutputType type) {
        return GraphQLTypeUtil.isLeaf(type) ? "" : Sdl.isNode(type) ? ID : all(type);
    }

    private String each(GraphQLNamedOutputType type, Function<GraphQLObjectType, String> fields) {
        return sdl.possible(type).stream()
                .map(object -> "... on " + object.getName() + " { " + fields.apply(object) + " }")
                .collect(joining(" ", "{ __typename ", "}"));
    }

    private static String arguments(GraphQLObjectType type, GraphQLFieldDefinition field) {
        String needed = needed(type, field);
        return Sdl.isConnection(Sdl.named(field)) ? "(first: 1)" : needed.isEmpty() ? "" : "(" + needed + ")";
    }

    private static boolean canDoWithoutArguments(GraphQLFieldDefinition field) {
        return field.getArguments().stream()
                .noneMatch(argument -> GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue());
    }
}
