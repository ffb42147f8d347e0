package org.factgate.server.http;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.graphql.GraphiQLHandler;
import io.vertx.ext.web.handler.graphql.GraphiQLHandlerOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** GraphiQL at {@code /graphiql}, opened with an example: the first, or the one that {@code ?example=} names. */
final class Pages {
    private Pages() {}

    static void mount(Vertx vertx, Router router) {
        Map<String, Router> byExample = new LinkedHashMap<>();
        Examples.all().forEach(example -> byExample.put(example.name(), graphiql(vertx, example.document())));
        String first = byExample.keySet().iterator().next();
        router.route("/graphiql*").subRouter(dispatch(vertx, byExample, first));
    }

    private static Router dispatch(Vertx vertx, Map<String, Router> byExample, String first) {
        Router router = Router.router(vertx);
        router.route().handler(context -> {
            String name = context.queryParams().get("example");
            Objects.requireNonNull(byExample.get(byExample.containsKey(name) ? name : first))
                    .handleContext(context);
        });
        return router;
    }

    private static Router graphiql(Vertx vertx, String document) {
        GraphiQLHandlerOptions options = new GraphiQLHandlerOptions()
                .setEnabled(true)
                .setGraphQLUri("/graphql")
                .setGraphQLWSEnabled(false)
                .setQuery(document);
        return GraphiQLHandler.create(vertx, options).router();
    }

    /** Sends the browser to GraphiQL. */
    static void home(RoutingContext context) {
        context.redirect("/graphiql/");
    }
}
