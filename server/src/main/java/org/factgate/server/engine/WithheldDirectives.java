package org.factgate.server.engine;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Directives that the engine puts into every schema, and that this server does not offer: answers come whole, and nulls spread as the
 * specification says. They are left out of introspection, and a document that uses one is refused like any unknown directive.
 */
final class WithheldDirectives {
    private static final Set<String> NAMES = Set.of("defer", "experimental_disableErrorPropagation");

    private WithheldDirectives() {}

    /** Introspection without them; of what it has no fetcher for, the engine knows its own. */
    static GraphQLCodeRegistry introspection() {
        DataFetcher<?> offered = environment -> {
            GraphQLSchema schema = Objects.requireNonNull(environment.getSource());
            return schema.getDirectives().stream()
                    .filter(directive -> !NAMES.contains(directive.getName()))
                    .toList();
        };
        return GraphQLCodeRegistry.newCodeRegistry()
                .dataFetcher(FieldCoordinates.coordinates("__Schema", "directives"), offered)
                .build();
    }

    /** The errors of a document that uses them. */
    static List<ValidationError> in(Document document) {
        List<ValidationError> errors = new ArrayList<>();
        new NodeTraverser()
                .preOrder(
                        new NodeVisitorStub() {
                            @Override
                            @SuppressWarnings("rawtypes") // as the visitor declares it
                            public TraversalControl visitDirective(
                                    Directive directive, TraverserContext<Node> context) {
                                if (NAMES.contains(directive.getName())) {
                                    errors.add(unknown(directive));
                                }
                                return TraversalControl.CONTINUE;
                            }
                        },
                        document);
        return errors;
    }

    private static ValidationError unknown(Directive directive) {
        return ValidationError.newValidationError()
                .validationErrorType(ValidationErrorType.UnknownDirective)
                .sourceLocation(directive.getSourceLocation())
                .description("the directive `@" + directive.getName() + "` is not in the schema")
                .build();
    }
}
