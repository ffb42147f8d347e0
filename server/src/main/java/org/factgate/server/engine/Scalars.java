package org.factgate.server.engine;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.factgate.domain.PartialDate;

/** The scalars of the schema beyond those of the engine, and {@code ID}, of which the engine's own takes any variable. */
final class Scalars {
    /** Stands for the engine's own, so it is wired before the engine is strict about names. */
    static final GraphQLScalarType ID = scalar("ID", new IdCoercing());

    private Scalars() {}

    static List<GraphQLScalarType> all() {
        return List.of(
                scalar("PartialDate", new PartialDateCoercing()),
                scalar("Date", ExtendedScalars.Date.getCoercing()),
                scalar("Url", new UrlCoercing()),
                scalar("Locale", ExtendedScalars.Locale.getCoercing()));
    }

    private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
        return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
    }

    /** {@link PartialDate} as a string. */
    private static final class PartialDateCoercing implements Coercing<PartialDate, String> {
        @Override
        public String serialize(Object result, GraphQLContext context, Locale locale) {
            return result.toString();
        }

        @Override
        public PartialDate parseValue(Object input, GraphQLContext context, Locale locale) {
            if (!(input instanceof String text)) {
                throw new CoercingParseValueException("expected a string YYYY, YYYY-MM or YYYY-MM-DD");
            }
            try {
                return new PartialDate(text);
            } catch (IllegalArgumentException e) {
                throw new CoercingParseValueException(e.getMessage(), e);
            }
        }

        @Override
        public PartialDate parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (!(input instanceof StringValue text)) {
                throw new CoercingParseLiteralException("expected a string YYYY, YYYY-MM or YYYY-MM-DD");
            }
            try {
                return new PartialDate(Objects.requireNonNull(text.getValue()));
            } catch (IllegalArgumentException e) {
                throw new CoercingParseLiteralException(e.getMessage(), e);
            }
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(input.toString());
        }
    }

    /** {@code ID}: a string or a whole number, nothing else (GraphQL specification, section 3.5.5). */
    private static final class IdCoercing implements Coercing<String, String> {
        @Override
        public String serialize(Object result, GraphQLContext context, Locale locale) {
            return result.toString();
        }

        @Override
        public String parseValue(Object input, GraphQLContext context, Locale locale) {
            return switch (input) {
                case String text -> text;
                case Integer number -> number.toString();
                case Long number -> number.toString();
                case BigInteger number -> number.toString();
                default -> throw new CoercingParseValueException("expected a string or a whole number as an ID");
            };
        }

        @Override
        public String parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            return switch (input) {
                case StringValue text -> Objects.requireNonNull(text.getValue());
                case IntValue number -> number.getValue().toString();
                default -> throw new CoercingParseLiteralException("expected a string or a whole number as an ID");
            };
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(input.toString());
        }
    }

    /** Addresses as strings, checked at import; the one of the extended scalars answers with {@link java.net.URL}, which is no JSON. */
    private static final class UrlCoercing implements Coercing<String, String> {
        @Override
        public String serialize(Object result, GraphQLContext context, Locale locale) {
            return result.toString();
        }
    }
}
