package org.factgate.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The worked example queries that are shipped: resources {@code /examples/<name>.graphql}, listed in {@code /examples/index.txt}. */
public final class Examples {
    private Examples() {}

    /** All of them, in the order in which they are offered. */
    public static List<Example> all() {
        return read("index.txt").lines().map(Examples::example).toList();
    }

    /** The one of this name. */
    public static Optional<Example> named(String name) {
        return all().stream().filter(example -> example.name().equals(name)).findFirst();
    }

    private static Example example(String name) {
        String document = read(name + ".graphql");
        String title = document.lines().findFirst().orElseThrow().replaceFirst("^#\\s*", "");
        return new Example(name, title, document);
    }

    private static String read(String file) {
        return text("examples/" + file);
    }

    /** The text of a resource. */
    static String text(String file) {
        try (InputStream text = Examples.class.getResourceAsStream("/" + file)) {
            if (text == null) {
                throw new IllegalStateException("there is no resource " + file);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + file, e);
        }
    }

    /**
     * An example query.
     *
     * @param name its name in addresses
     * @param title what it asks, the first comment of the document
     * @param document the query
     */
    public record Example(String name, String title, String document) {}
}
