package org.factgate.server.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.FragmentSpread;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import graphql.validation.GoodFaithIntrospectionExceeded;
import graphql.validation.OperationValidationRule;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.factgate.server.limits.DocumentCheck;
import org.factgate.server.limits.DocumentLimits;
import org.factgate.server.limits.FragmentCycles;
import org.factgate.server.limits.LimitExceeded;

/**
 * Documents that were parsed, found within the limits, and validated, in this order; the erroneous ones included. Kept, bounded by the
 * characters of their texts.
 */
final class Documents {
    private static final long MAX_CHARACTERS = 4_000_000;

    private final GraphQLSchema schema;
    private final DocumentLimits limits;
    private final DocumentCheck check;
    private final ParserEnvironment.Builder parsing;
    private final Cache<String, PreparsedDocumentEntry> kept = Caffeine.newBuilder()
            .maximumWeight(MAX_CHARACTERS)
            .weigher((String text, PreparsedDocumentEntry entry) -> text.length() + 100)
            .build();

    Documents(GraphQLSchema schema, DocumentLimits limits) {
        this.schema = schema;
        this.limits = limits;
        this.check = new DocumentCheck(limits);
        this.parsing = ParserEnvironment.newParserEnvironment()
                .parserOptions(ParserOptions.newParserOptions()
                        .maxCharacters(limits.characters())
                        .maxTokens(limits.tokens())
                        .captureIgnoredChars(false)
                        .captureLineComments(false)
                        .build());
    }

    PreparsedDocumentEntry prepare(String text) {
        if (text.length() > limits.characters()) {
            return refused(new LimitExceeded(
                    "max-characters",
                    text.length(),
                    limits.characters(),
                    "the document has " + text.length() + " characters, expected " + limits.characters() + " at most"));
        }
        return kept.get(text, this::parse);
    }

    private PreparsedDocumentEntry parse(String text) {
        try {
            return validate(Parser.parse(parsing.document(text).build()));
        } catch (ParseCancelledTooDeepException e) {
            return refused(new LimitExceeded(
                    "max-depth", limits.depth() + 1L, limits.depth(), "the document is nested too deep to be read"));
        } catch (ParseCancelledException e) {
            return refused(new LimitExceeded(
                    "max-tokens",
                    limits.tokens() + 1L,
                    limits.tokens(),
                    "the document has too many tokens, expected " + limits.tokens() + " at most"));
        } catch (InvalidSyntaxException e) {
            return new PreparsedDocumentEntry(e.toInvalidSyntaxError());
        }
    }

    private PreparsedDocumentEntry validate(Document document) {
        var exceeded = check.check(document);
        if (exceeded.isPresent()) {
            return refused(exceeded.get());
        }
        var cycle = FragmentCycles.find(document);
        if (cycle.isPresent()) {
            return new PreparsedDocumentEntry(cyclic(cycle.get()));
        }
        try {
            List<ValidationError> errors = ParseAndValidate.validate(
                    schema, document, rule -> rule != OperationValidationRule.NO_FRAGMENT_CYCLES, Locale.ENGLISH);
            if (errors.isEmpty()) {
                errors = WithheldDirectives.in(document);
            }
            return new PreparsedDocumentEntry(document, errors);
        } catch (GoodFaithIntrospectionExceeded e) {
            return refused(new LimitExceeded(
                    "max-introspection-depth", 2, 1, "the introspection repeats itself: " + e.getMessage()));
        }
    }

    private static ValidationError cyclic(FragmentSpread spread) {
        return ValidationError.newValidationError()
                .validationErrorType(ValidationErrorType.FragmentCycle)
                .sourceLocation(spread.getSourceLocation())
                .description(
                        "the fragment `" + spread.getName() + "` spreads itself, expected fragments without cycles")
                .build();
    }

    private static PreparsedDocumentEntry refused(LimitExceeded limit) {
        return new PreparsedDocumentEntry(error(limit));
    }

    static GraphQLError error(LimitExceeded limit) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", ErrorCode.LIMIT_EXCEEDED.name());
        extensions.putAll(limit.details());
        return GraphqlErrorBuilder.newError()
                .message("%s", limit.message())
                .extensions(extensions)
                .build();
    }
}
