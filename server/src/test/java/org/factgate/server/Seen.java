package org.factgate.server;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What answers have shown of the schema, and the values in them. */
final class Seen {
    private final Sdl sdl;
    private final Set<String> filled = new TreeSet<>();
    private final Set<String> enumValues = new TreeSet<>();
    private final Map<String, Set<Object>> flags = new TreeMap<>();
    private final Map<String, Set<String>> ids = new TreeMap<>();
    private final Map<String, Map<String, Integer>> lengths = new HashMap<>();
    private final Map<String, Set<String>> valuesByName = new HashMap<>();
    private final Set<String> dates = new TreeSet<>();

    Seen(Sdl sdl) {
        this.sdl = sdl;
    }

    /** The fields, as {@code Type.field}, that had a value: no null, no empty list, no blank text. */
    Set<String> filled() {
        return filled;
    }

    /** The enum values, as {@code Enum.VALUE}. */
    Set<String> enumValues() {
        return enumValues;
    }

    /** The truth values of each field, as {@code Type.field}. */
    Map<String, Set<Object>> flags() {
        return flags;
    }

    /** The ids of the things of a type. */
    Set<String> ids(String type) {
        return ids.getOrDefault(type, Set.of());
    }

    /** How long a list, given as {@code Type.field}, is for each thing that has it. */
    Map<String, Integer> lengths(String coordinates) {
        return lengths.getOrDefault(coordinates, Map.of());
    }

    /** The values of all fields of a name as texts: scalars, ids of things, scalars within other values. */
    Set<String> values(String field) {
        return valuesByName.getOrDefault(field, Set.of());
    }

    /** All dates, coarse ones too. */
    Set<String> dates() {
        return dates;
    }

    /** Takes in the data of an answer. */
    void answer(GraphQLObjectType root, Map<?, ?> data) {
        data.forEach((name, value) -> field(root, null, String.valueOf(name), value));
    }

    private void object(Map<?, ?> object) {
        GraphQLObjectType type = sdl.object(String.valueOf(object.get("__typename")));
        Object id = object.get("id");
        if (id != null) {
            ids.computeIfAbsent(type.getName(), _ -> new TreeSet<>()).add(id.toString());
        }
        object.forEach((name, value) -> field(type, id == null ? null : id.toString(), String.valueOf(name), value));
    }

    private void field(GraphQLObjectType type, @Nullable String id, String name, @Nullable Object value) {
        GraphQLFieldDefinition field = type.getFieldDefinition(name);
        if (field == null || value == null) {
            return;
        }
        String coordinates = type.getName() + "." + name;
        if (!isEmpty(value)) {
            filled.add(coordinates);
        }
        if (id != null && length(value) >= 0) {
            lengths.computeIfAbsent(coordinates, _ -> new TreeMap<>()).merge(id, length(value), Math::max);
        }
        value(coordinates, field, value);
    }

    private void value(String coordinates, GraphQLFieldDefinition field, @Nullable Object value) {
        GraphQLNamedOutputType type = Sdl.named(field);
        switch (value) {
            case null -> {}
            case List<?> list -> list.forEach(item -> value(coordinates, field, item));
            case Map<?, ?> object -> {
                object(object);
                object.forEach((name, inner) -> {
                    if (!name.equals("__typename") && !(inner instanceof Map) && !(inner instanceof List)) {
                        named(field.getName(), inner);
                    }
                });
            }
            case Boolean flag ->
                flags.computeIfAbsent(coordinates, _ -> new TreeSet<>()).add(flag);
            default -> {
                named(field.getName(), value);
                if (type instanceof GraphQLEnumType) {
                    enumValues.add(type.getName() + "." + value);
                }
                if (type.getName().equals("PartialDate")) {
                    dates.add(value.toString());
                }
            }
        }
    }

    private void named(String field, @Nullable Object value) {
        if (value != null) {
            valuesByName.computeIfAbsent(field, _ -> new TreeSet<>()).add(value.toString());
        }
    }

    private static boolean isEmpty(Object value) {
        return value instanceof String text ? text.isBlank() : length(value) == 0;
    }

    /** The length of a list; -1 if it is none. */
    private static int length(Object value) {
        return switch (value) {
            case Collection<?> list -> list.size();
            case Map<?, ?> object when object.get("totalCount") instanceof Integer total -> total;
            default -> -1;
        };
    }
}
