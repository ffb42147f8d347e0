package org.factgate.server;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values for arguments and input fields, taken from what the data has shown. The likeliest come first; the rest in a fixed disorder. */
final class Candidates {
    /** How many ids of a type, and how many dates, stand for all. */
    private static final int SIZE_OF_A_SAMPLE = 60;

    private final Sdl sdl;
    private final Seen seen;

    Candidates(Sdl sdl, Seen seen) {
        this.sdl = sdl;
        this.seen = seen;
    }

    /**
     * What to try for an argument, one trial for each input field within it.
     *
     * @param answer the type of the field that has the argument
     */
    List<Trial> trials(String name, GraphQLType type, GraphQLNamedOutputType answer) {
        GraphQLType own = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(own)) {
            return trials(name, GraphQLTypeUtil.unwrapOne(own), answer).stream()
                    .map(trial -> trial.wrapped("[", "]"))
                    .toList();
        }
        if (own instanceof GraphQLInputObjectType object) {
            return object.getFields().stream()
                    .flatMap(field -> trials(object, field, answer))
                    .toList();
        }
        return List.of(Trial.of(own, values(name, own, answer)));
    }

    private Stream<Trial> trials(
            GraphQLInputObjectType object, GraphQLInputObjectField field, GraphQLNamedOutputType answer) {
        boolean required = isRequired(field);
        List<String> beside = object.getFields().stream()
                .filter(other -> !other.equals(field) && isRequired(other))
                .flatMap(other -> values(other.getName(), GraphQLTypeUtil.unwrapAll(other.getType()), answer).stream()
                        .map(value -> other.getName() + ": " + value + " "))
                .toList();
        return trials(field.getName(), field.getType(), answer).stream()
                .map(trial -> trial.within(
                        object.getName() + "." + field.getName(),
                        field.getName(),
                        required,
                        beside.isEmpty() ? List.of("") : beside));
    }

    private static boolean isRequired(GraphQLInputObjectField field) {
        return GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue();
    }

    /** Literals of a scalar or an enum. */
    List<String> values(String name, GraphQLType type, GraphQLNamedOutputType answer) {
        if (type instanceof GraphQLEnumType words) {
            return words.getValues().stream()
                    .map(GraphQLEnumValueDefinition::getName)
                    .toList();
        }
        return switch (GraphQLTypeUtil.simplePrint(type)) {
            case "Boolean" -> List.of("true", "false");
            case "Int" -> Stream.concat(seen.values(name).stream(), numbers()).toList();
            case "ID" -> quoted(ids(name, answer));
            case "Date" -> quoted(sample(days()));
            case "PartialDate" -> quoted(sample(seen.dates()));
            case "String" -> quoted(texts(name));
            default -> quoted(seen.values(name));
        };
    }

    private Collection<String> texts(String name) {
        return switch (name) {
            case "query" -> sample(seen.values("name"));
            case "kinds" ->
                seen.enumValues().stream()
                        .filter(word -> word.contains("Kind."))
                        .map(word -> word.substring(word.indexOf('.') + 1))
                        .toList();
            default -> seen.values(name);
        };
    }

    /** Lengths, and years. */
    private Stream<String> numbers() {
        return Stream.concat(
                Stream.of("1", "0", "2", "3", "4", "5", "6", "7", "8"),
                seen.dates().stream().map(date -> date.substring(0, 4)).distinct());
    }

    private Collection<String> ids(String name, GraphQLNamedOutputType answer) {
        Set<String> ids = new LinkedHashSet<>();
        if (name.equals("id") || name.equals("ids")) {
            sdl.possible(item(answer)).forEach(type -> ids.addAll(disordered(seen.ids(type.getName()))));
        }
        ids.addAll(disordered(seen.values(name)));
        ids.addAll(disordered(seen.ids("State")));
        ids.addAll(disordered(seen.ids("Organisation")));
        sdl.types(GraphQLObjectType.class).forEach(type -> ids.addAll(sample(seen.ids(type.getName()))));
        return ids;
    }

    private static GraphQLNamedOutputType item(GraphQLNamedOutputType answer) {
        return Sdl.isConnection(answer) ? Sdl.named(((GraphQLObjectType) answer).getFieldDefinition("nodes")) : answer;
    }

    private Set<String> days() {
        Set<String> days = new TreeSet<>(seen.dates());
        days.removeIf(date -> date.length() < "2017-06-09".length());
        return days;
    }

    private static List<String> sample(Collection<String> values) {
        return disordered(values).stream().limit(SIZE_OF_A_SAMPLE).toList();
    }

    private static List<String> disordered(Collection<String> values) {
        List<String> list = new ArrayList<>(values);
        Collections.shuffle(list, new Random(list.size()));
        return list;
    }

    private static List<String> quoted(Collection<String> values) {
        return values.stream()
                .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .toList();
    }

    /**
     * Values to try for one scalar or enum in an argument.
     *
     * @param inputs the input fields on the way to it, as {@code Input.field}
     * @param leaf the scalar or the enum
     * @param settings literals of the argument
     */
    record Trial(Set<String> inputs, GraphQLType leaf, List<Setting> settings) {
        /** The values themselves. */
        static Trial of(GraphQLType leaf, List<String> values) {
            return new Trial(
                    Set.of(),
                    leaf,
                    values.stream()
                            .map(value -> new Setting(null, value, value))
                            .toList());
        }

        Trial wrapped(String before, String after) {
            return new Trial(
                    inputs,
                    leaf,
                    settings.stream()
                            .map(setting -> new Setting(setting.without, before + setting.with + after, setting.value))
                            .toList());
        }

        Trial within(String input, String field, boolean required, List<String> beside) {
            Set<String> all = new LinkedHashSet<>(inputs);
            all.add(input);
            return new Trial(
                    all,
                    leaf,
                    beside.stream()
                            .flatMap(
                                    others -> settings.stream().map(setting -> setting.within(field, required, others)))
                            .toList());
        }
    }

    /**
     * An argument without and with a value in it.
     *
     * @param without the literal of the argument without the value; null for no argument at all
     * @param with the literal with the value
     * @param value the value alone
     */
    record Setting(@Nullable String without, String with, String value) {
        Setting within(String field, boolean required, String others) {
            String before = "{" + others;
            String former = without == null ? before + "}" : before + field + ": " + without + "}";
            return new Setting(required ? null : former, before + field + ": " + with + "}", value);
        }
    }
}
