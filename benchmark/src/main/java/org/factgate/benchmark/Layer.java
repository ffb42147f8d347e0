package org.factgate.benchmark;

import java.util.List;
import jdk.jfr.consumer.RecordedStackTrace;

/** Whose work a thread does at a moment: of the innermost method that is of one of these. What the JDK does counts for who called it. */
enum Layer {
    SOCKETS("sockets, in the kernel for the most part", "sun.nio.ch."),
    VERTX("Vert.x and Netty", "io.netty.", "io.vertx."),
    JSON("JSON", "io.vertx.core.json.", "com.fasterxml.jackson."),
    HTTP("our HTTP", "org.factgate.server.http.", "com.github.benmanes.caffeine."),
    METRICS("metrics", "io.micrometer.", "io.prometheus."),
    ENGINE("our engine and resolvers", "org.factgate.server."),
    GRAPHQL("graphql-java and data loaders", "graphql.", "org.dataloader."),
    REPOSITORIES("our repositories", "org.factgate.persistence.", "org.factgate.domain."),
    JOOQ("jOOQ", "org.jooq."),
    SQLITE("SQLite and its driver", "org.sqlite."),
    OTHER("all else");

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> packages;

    Layer(String title, String... packages) {
        this.title = title;
        this.packages = List.of(packages);
    }

    /** What the table calls it. */
    String title() {
        return title;
    }

    static Layer of(RecordedStackTrace trace) {
        return trace.getFrames().stream()
                .map(frame -> of(frame.getMethod().getType().getName()))
                .filter(layer -> layer != OTHER)
                .findFirst()
                .orElse(OTHER);
    }

    /** Of the longest package that the class is in. */
    private static Layer of(String className) {
        Layer found = OTHER;
        int longest = 0;
        for (Layer layer : values()) {
            for (String name : layer.packages) {
                if (name.length() > longest && className.startsWith(name)) {
                    found = layer;
                    longest = name.length();
                }
            }
        }
        return found;
    }
}
