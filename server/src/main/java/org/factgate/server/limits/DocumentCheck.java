package org.factgate.server.limits;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks a parsed document against its limits, in linear time and before the engine validates it, which can take far longer. */
public final class DocumentCheck {
    private final DocumentLimits limits;

    /** The check of these limits. */
    public DocumentCheck(DocumentLimits limits) {
        this.limits = limits;
    }

    /** The first limit that it exceeds; empty if none. */
    public Optional<LimitExceeded> check(Document document) {
        int fragments = document.getDefinitionsOfType(FragmentDefinition.class).size();
        if (fragments > limits.fragments()) {
            return Optional.of(
                    LimitExceeded.of("max-fragments", fragments, limits.fragments(), "fragment definitions"));
        }
        Measuring measuring = new Measuring(document);
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(measuring::of)
                .flatMap(this::exceeded)
                .findFirst();
    }

    private Stream<LimitExceeded> exceeded(Measures measures) {
        return Stream.of(
                        LimitExceeded.of("max-depth", measures.depth(), limits.depth(), "nested fields"),
                        LimitExceeded.of("max-root-fields", measures.fields(), limits.rootFields(), "entry fields"),
                        LimitExceeded.of("max-aliases", measures.aliases(), limits.aliases(), "aliases"),
                        LimitExceeded.of("max-directives", measures.directives(), limits.directives(), "directives"),
                        introspection(measures.introspectionDepth()))
                .filter(limit -> limit.actual() > limit.maximum());
    }

    private LimitExceeded introspection(int depth) {
        String limit = "max-introspection-depth";
        if (limits.introspectionDepth() == 0 && depth >= 0) {
            return new LimitExceeded(
                    limit, depth + 1L, 0, "introspection is switched off, expected neither `__schema` nor `__type`");
        }
        return LimitExceeded.of(limit, depth, limits.introspectionDepth(), "nested lists of types in introspection");
    }
}
