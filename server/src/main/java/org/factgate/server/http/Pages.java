package org.factgate.server.http;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.graphql.GraphiQLHandler;
import io.vertx.ext.web.handler.graphql.GraphiQLHandlerOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.factgate.server.http.Examples.Example;

/** The pages for people: a start page that offers the examples, and GraphiQL, which opens with the first of them. */
final class Pages {
    private Pages() {}

    static void mount(Vertx vertx, Router router) {
        String home = home();
        router.get("/").handler(context -> home(context, home));
        router.route("/graphiql*").subRouter(graphiql(vertx, Examples.all().getFirst()));
    }

    /**
     * GraphiQL, which takes the query to open with from its address, as {@code ?query=}, else from its parameters. Its handler calls those
     * variables, and its option for a query is not read by the page that it ships (vertx-web-graphql 5.1.1).
     */
    private static Router graphiql(Vertx vertx, Example first) {
        GraphiQLHandlerOptions options = new GraphiQLHandlerOptions()
                .setEnabled(true)
                .setGraphQLUri("/graphql")
                .setGraphQLWSEnabled(false)
                .setVariables(new JsonObject().put("query", first.document()));
        return GraphiQLHandler.create(vertx, options).router();
    }

    private static void home(RoutingContext context, String page) {
        context.response().putHeader("Content-Type", "text/html; charset=utf-8").end(page);
    }

    private static String home() {
        return Examples.text("start.html")
                .replace(
                        "{{examples}}", Examples.all().stream().map(Pages::link).collect(Collectors.joining("\n")));
    }

    /** Titles are our own and hold no markup. */
    private static String link(Example example) {
        return "      <li><a href=\"/graphiql/?query=%s\">%s</a></li>"
                .formatted(
                        URLEncoder.encode(example.document(), StandardCharsets.UTF_8)
                                .replace("+", "%20"),
                        example.title());
    }
}
