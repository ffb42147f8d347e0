package org.factgate.server.http;

import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.net.URL;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.factgate.server.http.compression.Body;
import org.factgate.server.http.compression.Compression;
import org.jspecify.annotations.Nullable;

/**
 * The page of GraphiQL, opened with the first example, with the one that {@code ?example=} names, or with what {@code ?query=} and
 * {@code ?variables=} of a shared link hold, which the page itself reads. It is the page of vertx-web-graphql, whose inline scripts get a
 * nonce, so that no other script runs.
 */
final class GraphiQlPage implements Handler<RoutingContext> {
    private static final String FOLDER = "io/vertx/ext/web/handler/graphiql/";
    private static final String CONFIGURATION = "__VERTX_GRAPHIQL_CONFIG__";
    private static final int NONCE_BYTES = 18;

    private final SecureRandom random = new SecureRandom();
    private final List<Examples.Example> examples;
    private final Compression compression;
    private final String template;

    GraphiQlPage(List<Examples.Example> examples, Compression compression) {
        this.examples = examples;
        this.compression = compression;
        this.template = Examples.text(FOLDER + "index.html");
    }

    @Override
    public void handle(RoutingContext context) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        String page = template.replace("<script>", "<script nonce=\"" + nonce + "\">")
                .replace(
                        CONFIGURATION,
                        configuration(Parameters.of(context.request()).get("example")));
        Pages.html(context, policy(nonce));
        compression.send(context.request(), Body.of(page), null);
    }

    /** One of the files beside it; null if there is none of that name. */
    static @Nullable URL resource(String name) {
        return GraphiQlPage.class.getClassLoader().getResource(FOLDER + name);
    }

    /** The editor writes its own styles; workers and everything else come from here. */
    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'self' 'nonce-" + nonce + "'; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
                + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** JSON within a script: an angle bracket could end it. */
    private String configuration(@Nullable String example) {
        String query = examples.stream()
                .filter(one -> one.name().equals(example))
                .findFirst()
                .orElse(examples.getFirst())
                .document();
        return new JsonObject()
                .put("httpEnabled", true)
                .put("graphQLUri", "/graphql")
                .put("graphQLWSEnabled", true)
                // the page puts it behind an address that ends with a slash
                .put("graphQLWSUri", "graphql")
                // of the parameters those of the address win
                .put("parameters", new JsonObject().put("query", query))
                .encode()
                .replace("<", "\\u003c");
    }
}
