package org.factgate.server.http;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.graphql.GraphiQLHandler;
import io.vertx.ext.web.handler.graphql.GraphiQLHandlerOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.factgate.server.http.compression.Compression;
import org.factgate.server.http.compression.FixedBody;

/** The start page, which offers the examples, and GraphiQL at {@code /graphiql/}, if it is switched on. */
final class Pages {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final List<Examples.Example> examples;
    private final boolean graphiql;
    private final Compression compression;

    Pages(List<Examples.Example> examples, boolean graphiql, Compression compression) {
        this.examples = examples;
        this.graphiql = graphiql;
        this.compression = compression;
    }

    void mount(Vertx vertx, Router router) {
        FixedBody start = new FixedBody(compression, start());
        router.get("/").handler(context -> {
            html(context, POLICY);
            start.send(context.request());
        });
        if (graphiql) {
            GraphiQlPage page = new GraphiQlPage(examples, compression);
            // a route without the slash is one with it as well
            router.get("/graphiql/").handler(context -> {
                if (context.normalizedPath().endsWith("/")) {
                    page.handle(context);
                } else {
                    String query = context.request().query();
                    context.redirect("/graphiql/" + (query == null ? "" : "?" + query));
                }
            });
            router.get("/graphiql/index.html").handler(page);
            router.get("/graphiql/*").handler(new GraphiQlFiles(vertx, compression));
            router.route("/graphiql/*")
                    .subRouter(GraphiQLHandler.create(vertx, new GraphiQLHandlerOptions().setEnabled(true))
                            .router());
        }
    }

    /** Makes a response that of a page under a content security policy. */
    static void html(RoutingContext context, String policy) {
        context.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-cache")
                .putHeader("Vary", Compression.VARY)
                .putHeader("Content-Security-Policy", policy);
    }

    private String start() {
        return Examples.text("start.html")
                .replace("{{examples}}", examples.stream().map(this::item).collect(Collectors.joining("\n")));
    }

    /** Titles are our own and hold no markup. */
    private String item(Examples.Example example) {
        String address = (graphiql ? "/graphiql/" : "/graphql") + "?query="
                + URLEncoder.encode(example.document(), StandardCharsets.UTF_8).replace("+", "%20");
        return "<li><a href=\"" + address + "\">" + example.title() + "</a></li>";
    }
}
