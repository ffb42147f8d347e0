package org.factgate.benchmark;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.factgate.server.http.Examples;

/**
 * A query that is measured.
 *
 * @param name what the table calls it
 * @param document the GraphQL document
 */
record Workload(String name, String document) {
    /** From a lookup of two fields to a walk through seven kinds of thing. Those without a file of their own are worked examples. */
    static List<Workload> all() {
        return List.of(
                own("lookup"),
                own("list-1-kb"),
                own("list-30-kb"),
                example("summit-page"),
                example("treaty-page"),
                example("members-on-a-day"),
                example("from-a-state-to-the-sources"),
                example("everything-about-one-thing"),
                own("search"),
                example("how-are-they-connected"));
    }

    /** Pages that are as long on a large store as on the shipped one. */
    static List<Workload> scale() {
        return List.of(
                own("lookup"),
                own("scale/first-page"),
                own("scale/deep-page"),
                own("scale/last-page"),
                own("scale/first-page-of-one"),
                own("scale/deep-page-of-one"),
                own("scale/last-page-of-one"),
                own("scale/first-pages-of-many"),
                own("scale/documents-about-a-topic"),
                own("scale/documents-of-an-organisation"),
                own("scale/histories-of-many"),
                own("scale/two-levels"),
                own("scale/related"),
                own("scale/timeline"),
                own("search"),
                example("how-are-they-connected"));
    }

    /** The body of the request. */
    byte[] body() {
        return JsonObject.of("query", document).encode().getBytes(StandardCharsets.UTF_8);
    }

    private static Workload example(String name) {
        return new Workload(
                name,
                Examples.named(name)
                        .orElseThrow(() -> new IllegalStateException("there is no example " + name))
                        .document());
    }

    private static Workload own(String name) {
        String file = "/queries/" + name + ".graphql";
        try (InputStream in = Workload.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("there is no resource " + file);
            }
            return new Workload(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
