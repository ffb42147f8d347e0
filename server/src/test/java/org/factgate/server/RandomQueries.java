package org.factgate.server;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.factgate.server.engine.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Queries that a schema allows, made up from a seed: nested to some depth, with aliases, repeated fields whose selections merge, named and
 * inline fragments with type conditions, {@code @skip} and {@code @include}, variables, an {@code @inContext}, and values that no field
 * accepts.
 */
final class RandomQueries {
    private final GraphQLSchema schema;
    private final Map<String, List<String>> literals;
    private final int depth;
    private final Random random;

    /**
     * Queries of a schema.
     *
     * @param literals what to give as a value, by the name of the argument or input field, else by the name of its type
     * @param depth how deep fields are nested at most
     */
    RandomQueries(GraphQLSchema schema, Map<String, List<String>> literals, int depth, long seed) {
        this.schema = schema;
        this.literals = literals;
        this.depth = depth;
        this.random = new Random(seed);
    }

    /** The next one. */
    Operation next() {
        return new Query().build();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private final class Query {
        private final StringBuilder fragments = new StringBuilder();
        private final Map<String, String> declared = new LinkedHashMap<>();
        private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();

        /** What each field is asked under its own name, so that all that has to be merged can be. */
        private final Map<String, String> asked = new HashMap<>();

        private int aliases;
        private int fragmentNames;

        @SuppressWarnings("NullAway") // the record is compiled without the mark that a value may be null
        Operation build() {
            String selection = selection(schema.getQueryType(), depth);
            StringBuilder document = new StringBuilder("query Made");
            if (!declared.isEmpty()) {
                document.append('(');
                declared.forEach((name, type) -> document.append('$')
                        .append(name)
                        .append(": ")
                        .append(type)
                        .append(' '));
                document.append(')');
            }
            if (schema.getDirective("inContext") != null && chance(25)) {
                document.append(any(List.of(
                        " @inContext(language: RU)",
                        " @inContext(asOf: \"2012-06-07\")",
                        " @inContext(language: ZH, asOf: \"2018-01-01\")")));
            }
            return new Operation(document.append(selection).append(fragments).toString(), null, variables);
        }

        private String selection(GraphQLNamedOutputType type, int left) {
            StringBuilder selection = new StringBuilder(" {");
            int number = 1 + random.nextInt(type.equals(schema.getQueryType()) ? 2 : 4);
            for (int i = 0; i < number; i++) {
                selection.append(' ').append(part(type, left));
            }
            return selection.append(" }").toString();
        }

        private String part(GraphQLNamedOutputType type, int left) {
            int kind = random.nextInt(100);
            if (kind < 8) {
                return "__typename" + condition();
            }
            if (kind < 18) {
                GraphQLNamedOutputType within = chance(70) ? narrower(type) : type;
                String on = chance(20) && within.equals(type) ? "" : " on " + within.getName();
                return "..." + on + condition() + selection(within, left);
            }
            if (kind < 24) {
                GraphQLNamedOutputType within = narrower(type);
                fragmentNames++;
                String name = "Part" + fragmentNames;
                // its own fragments come before it
                String selection = selection(within, left);
                fragments.append(" fragment ").append(name).append(" on ").append(within.getName());
                fragments.append(selection);
                String spread = "..." + name + condition();
                return chance(20) ? spread + " ..." + name : spread;
            }
            return field(type, left);
        }

        private String field(GraphQLNamedOutputType type, int left) {
            List<GraphQLFieldDefinition> fields =
                    new ArrayList<>(((GraphQLFieldsContainer) type).getFieldDefinitions());
            if (left <= 0) {
                fields.removeIf(one -> !GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(one.getType())));
            }
            if (fields.isEmpty()) {
                return "__typename";
            }
            GraphQLFieldDefinition field = any(fields);
            String first = once(field, left);
            // the same again, to be merged
            return chance(8) ? first + " " + once(field, left) : first;
        }

        private String once(GraphQLFieldDefinition field, int left) {
            String name = field.getName();
            String call;
            if (chance(35)) {
                aliases++;
                call = "as" + aliases + ": " + name + arguments(field);
            } else {
                call = name + asked.computeIfAbsent(name + signature(field), _ -> arguments(field));
            }
            GraphQLNamedOutputType below = GraphQLTypeUtil.unwrapAllAs(field.getType());
            return call + condition() + (GraphQLTypeUtil.isLeaf(below) ? "" : selection(below, left - 1));
        }

        private static String signature(GraphQLFieldDefinition field) {
            StringBuilder signature = new StringBuilder();
            field.getArguments()
                    .forEach(argument -> signature
                            .append(argument.getName())
                            .append(GraphQLTypeUtil.simplePrint(argument.getType())));
            return signature.toString();
        }

        private String arguments(GraphQLFieldDefinition field) {
            StringBuilder arguments = new StringBuilder();
            for (GraphQLArgument argument : field.getArguments()) {
                boolean needed = GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
                boolean size = argument.getName().equals("first");
                if (needed || chance(size ? 80 : 12)) {
                    String value = argument(argument);
                    arguments.append(arguments.isEmpty() ? "" : ", ").append(argument.getName());
                    arguments.append(": ").append(value);
                }
            }
            return arguments.isEmpty() ? "" : "(" + arguments + ")";
        }

        /** A literal, or a variable for some types of which the values in JSON are the literals. */
        private String argument(GraphQLArgument argument) {
            String type = GraphQLTypeUtil.simplePrint(argument.getType());
            String literal = value(argument.getName(), argument.getType());
            if (chance(25) && type.startsWith("Int")) {
                // a variable may be null where the argument has a default, and is an error then
                boolean lax = argument.hasSetDefaultValue() && chance(50);
                String declaredType = lax ? type.replace("!", "") : type;
                return variable(
                        declaredType, literal.equals("null") || (lax && chance(50)) ? null : Integer.valueOf(literal));
            }
            if (chance(25) && (type.startsWith("ID") || type.startsWith("String")) && literal.startsWith("\"")) {
                return variable(type, literal.substring(1, literal.length() - 1));
            }
            return literal;
        }

        private String variable(String type, @Nullable Object value) {
            String name = "v" + declared.size();
            declared.put(name, type);
            if (value != null || chance(50)) {
                variables.put(name, value);
            }
            return "$" + name;
        }

        private String condition() {
            if (chance(90)) {
                return "";
            }
            String directive = chance(50) ? " @skip(if: " : " @include(if: ";
            boolean value = chance(directive.startsWith(" @skip") ? 40 : 60);
            return directive + (chance(50) ? variable("Boolean!", value) : value) + ")";
        }

        private String value(String name, GraphQLType type) {
            if (!GraphQLTypeUtil.isNonNull(type) && chance(3)) {
                return "null";
            }
            GraphQLType own = GraphQLTypeUtil.unwrapNonNull(type);
            if (GraphQLTypeUtil.isList(own)) {
                StringBuilder list = new StringBuilder("[");
                int length = 1 + random.nextInt(3);
                for (int i = 0; i < length; i++) {
                    list.append(i == 0 ? "" : ", ").append(value(name, GraphQLTypeUtil.unwrapOne(own)));
                }
                return list.append(']').toString();
            }
            return switch (own) {
                case GraphQLEnumType words -> any(words.getValues()).getName();
                case GraphQLInputObjectType object -> object(object);
                default ->
                    any(literals.getOrDefault(
                            name, literals.getOrDefault(GraphQLTypeUtil.simplePrint(own), List.of("\"none\""))));
            };
        }

        private String object(GraphQLInputObjectType type) {
            StringBuilder object = new StringBuilder("{");
            for (GraphQLInputObjectField field : type.getFields()) {
                boolean needed = GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue();
                if (needed || chance(20)) {
                    object.append(object.length() == 1 ? "" : ", ").append(field.getName());
                    object.append(": ").append(value(field.getName(), field.getType()));
                }
            }
            return object.append('}').toString();
        }

        /** A type that objects of this type may be of. */
        private GraphQLNamedOutputType narrower(GraphQLNamedOutputType type) {
            if (type instanceof GraphQLInterfaceType parent) {
                return any(Objects.requireNonNull(schema.getImplementations(parent)));
            }
            GraphQLObjectType object = (GraphQLObjectType) type;
            return object.getInterfaces().isEmpty() || chance(50) ? object : any(object.getInterfaces());
        }
    }
}
