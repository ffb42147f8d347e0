package org.factgate.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The text of the schema, in the schema definition language (GraphQL specification, section 3). */
public final class SchemaText {
    /** The concepts, each a resource {@code /schema/<concept>.graphqls}; the first holds what all share. */
    public static final List<String> CONCEPTS = List.of(
            "schema",
            "state",
            "organisation",
            "person",
            "office",
            "meeting",
            "document",
            "un-link",
            "initiative",
            "topic",
            "principle",
            "membership",
            "chairmanship",
            "cooperation",
            "source",
            "claim",
            "dataset",
            "relation",
            "timeline",
            "search",
            "facet",
            "statistics",
            "cost");

    private SchemaText() {}

    /** All of it, concept after concept. */
    public static String all() {
        return CONCEPTS.stream().map(SchemaText::of).collect(Collectors.joining("\n"));
    }

    /** The text of one concept. */
    public static String of(String concept) {
        String name = "/schema/" + concept + ".graphqls";
        try (InputStream text = SchemaText.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalArgumentException("there is no " + name);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
