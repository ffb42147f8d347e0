package org.factgate.server.engine.levels;

import graphql.GraphQLContext;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the value of a field becomes in the response. */
sealed interface Shape {
    /** Whether it may not be null. */
    boolean required();

    /** The type, without the mark that it is required. */
    GraphQLType type();

    /** What has no fields. */
    sealed interface Leaf extends Shape {
        /**
         * The value as it is written.
         *
         * @throws graphql.schema.CoercingSerializeException if it does not fit the type
         */
        @Nullable
        Object written(Object value, GraphQLContext context, Locale locale);
    }

    /** A scalar. */
    record Scalar(boolean required, GraphQLScalarType type) implements Leaf {
        @Override
        public @Nullable Object written(Object value, GraphQLContext context, Locale locale) {
            return type.getCoercing().serialize(value, context, locale);
        }
    }

    /** A value of an enum. */
    record Word(boolean required, GraphQLEnumType type) implements Leaf {
        /** The name of a constant of Java is the name in the SDL, as far as the SDL has it. */
        @Override
        public @Nullable Object written(Object value, GraphQLContext context, Locale locale) {
            return value instanceof Enum<?> constant && type.getValue(constant.name()) != null
                    ? constant.name()
                    : type.serialize(value, context, locale);
        }
    }

    /**
     * A list.
     *
     * @param item what its items become
     */
    record ListOf(boolean required, GraphQLList type, Shape item) implements Shape {}

    /** An object of this very type. */
    record One(boolean required, GraphQLObjectType type) implements Shape {}

    /** An object of one of several types. */
    record OneOf(boolean required, GraphQLType type) implements Shape {}

    /** The shape of a type. */
    static Shape of(GraphQLType type) {
        return type instanceof GraphQLNonNull wrapped ? of(wrapped.getWrappedType(), true) : of(type, false);
    }

    private static Shape of(GraphQLType type, boolean required) {
        return switch (type) {
            case GraphQLScalarType scalar -> new Scalar(required, scalar);
            case GraphQLEnumType word -> new Word(required, word);
            case GraphQLList list -> new ListOf(required, list, of(list.getWrappedType()));
            case GraphQLObjectType object -> new One(required, object);
            case GraphQLInterfaceType several -> new OneOf(required, several);
            case GraphQLUnionType several -> new OneOf(required, several);
            default -> throw new IllegalArgumentException("no type of an answer: " + type);
        };
    }
}
