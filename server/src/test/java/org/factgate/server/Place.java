package org.factgate.server;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.factgate.server.engine.Answer;
import org.factgate.server.engine.Engine;
import org.factgate.server.engine.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A field with arguments, and a query that asks for it.
 *
 * @param type the type that has it
 * @param field the field
 * @param query the query: {@code %s} stands for the field with its arguments and selection
 * @param path the names on the way to the value, from an owner, else from the root
 * @param owners ids of things to ask at once, in groups; one empty group if the root is asked
 */
record Place(
        GraphQLObjectType type,
        GraphQLFieldDefinition field,
        String query,
        List<String> path,
        List<List<String>> owners) {
    /** How many things {@code nodes} takes. */
    private static final int OWNERS_AT_ONCE = 100;

    private static final int OWNERS_OF_LISTS = 20;

    private static final String OWNED = "query($ids: [ID!]!)";

    private static final String OWNERS = OWNED + " { nodes(ids: $ids) { __typename ... on TYPE { id WAY } } }";

    /** All fields with arguments, those of the query type first: their lists are the longest and show the most. */
    static List<Place> all(Sdl sdl, Seen seen) {
        GraphQLObjectType query = sdl.object("Query");
        return Stream.concat(Stream.of(query), sdl.types(GraphQLObjectType.class).stream())
                .distinct()
                .flatMap(type -> type.getFieldDefinitions().stream()
                        .filter(field -> !field.getArguments().isEmpty())
                        .map(field -> of(type, field, sdl, seen)))
                .toList();
    }

    private static Place of(GraphQLObjectType type, GraphQLFieldDefinition field, Sdl sdl, Seen seen) {
        String name = field.getName();
        if (type.getName().equals("Query")) {
            return new Place(type, field, "{ %s }", List.of(name), List.of(List.of()));
        }
        if (Sdl.isNode(type)) {
            String query = OWNERS.replace("TYPE", type.getName()).replace("WAY", "%s");
            return new Place(type, field, query, List.of(name), owners(type, field, seen));
        }
        return sdl.types(GraphQLObjectType.class).stream()
                .filter(own -> Sdl.isNode(own) && wayTo(type, own) != null)
                .findFirst()
                .map(parent -> below(parent, type, field, seen))
                .orElseGet(() -> below(sdl.object("Query"), type, field));
    }

    /** In the value of a field of a thing with an id. */
    private static Place below(
            GraphQLObjectType parent, GraphQLObjectType type, GraphQLFieldDefinition field, Seen seen) {
        String way = Objects.requireNonNull(wayTo(type, parent)).getName();
        return new Place(
                type,
                field,
                OWNERS.replace("TYPE", parent.getName()).replace("WAY", way + " { __typename %s }"),
                List.of(way, field.getName()),
                groups(List.copyOf(seen.ids(parent.getName()))));
    }

    /** In the value of a field of the query type. */
    private static Place below(GraphQLObjectType query, GraphQLObjectType type, GraphQLFieldDefinition field) {
        GraphQLFieldDefinition way = Objects.requireNonNull(wayTo(type, query), () -> "no way to " + type.getName());
        String needed = Selections.needed(query, way);
        return new Place(
                type,
                field,
                "{ " + way.getName() + (needed.isEmpty() ? "" : "(" + needed + ")") + " { __typename %s } }",
                List.of(way.getName(), field.getName()),
                List.of(List.of()));
    }

    private static @Nullable GraphQLFieldDefinition wayTo(GraphQLObjectType type, GraphQLObjectType parent) {
        return parent.getFieldDefinitions().stream()
                .filter(field -> Sdl.named(field).getName().equals(type.getName()))
                .findFirst()
                .orElse(null);
    }

    /** Of lists the owners of the longest, none if all are empty; of what is no list, all. */
    private static List<List<String>> owners(GraphQLObjectType type, GraphQLFieldDefinition field, Seen seen) {
        if (!Sdl.isConnection(Sdl.named(field))) {
            return groups(List.copyOf(seen.ids(type.getName())));
        }
        return groups(seen.lengths(type.getName() + "." + field.getName()).entrySet().stream()
                .filter(length -> length.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(OWNERS_OF_LISTS)
                .toList());
    }

    private static List<List<String>> groups(List<String> ids) {
        int number = (ids.size() + OWNERS_AT_ONCE - 1) / OWNERS_AT_ONCE;
        return IntStream.range(0, number)
                .mapToObj(group ->
                        ids.subList(group * OWNERS_AT_ONCE, Math.min(ids.size(), (group + 1) * OWNERS_AT_ONCE)))
                .toList();
    }

    /** An argument as {@code Type.field(argument)}, by the interface that declares the field for all. */
    String coordinates(GraphQLArgument argument) {
        return Sdl.declared(type, field) + "(" + argument.getName() + ")";
    }

    /** How long the longest list of this field is; lists of no owner count as long. */
    int longest(Seen seen) {
        return seen.lengths(type.getName() + "." + field.getName()).values().stream()
                .max(Comparator.naturalOrder())
                .orElse(Integer.MAX_VALUE);
    }

    /** Asks for the field of a group of owners. */
    Answer ask(Engine engine, List<String> group, String arguments, String selection) {
        String asked = field.getName() + (arguments.isBlank() ? "" : "(" + arguments + ")") + selection;
        return engine.execute(
                new Operation(query.replace("%s", asked), null, group.isEmpty() ? Map.of() : Map.of("ids", group)));
    }

    /** The values of the field in an answer without errors, one for each owner. */
    List<@Nullable Object> values(Answer answer) {
        Map<?, ?> data = (Map<?, ?>) Objects.requireNonNull(answer.body().get("data"));
        List<?> roots = query.startsWith(OWNED) ? (List<?>) Objects.requireNonNull(data.get("nodes")) : List.of(data);
        List<@Nullable Object> values = new ArrayList<>();
        roots.forEach(root -> values.add(value(root)));
        return values;
    }

    private @Nullable Object value(@Nullable Object root) {
        Object value = root;
        for (String name : path) {
            value = value instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return value;
    }
}
