package org.factgate.server.http;

import io.vertx.core.Handler;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.factgate.server.engine.ErrorCode;
import org.factgate.server.engine.Operation;
import org.factgate.server.live.LiveEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** GraphQL over HTTP: parses on the event loop, executes on a worker with one hop there and one back. */
final class GraphQlHandler implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger(GraphQlHandler.class);

    private final LiveEngine engine;
    private final WorkerExecutor workers;

    GraphQlHandler(LiveEngine engine, WorkerExecutor workers) {
        this.engine = engine;
        this.workers = workers;
    }

    @Override
    public void handle(RoutingContext context) {
        MediaType type =
                MediaType.preferred(context.request().getHeader("Accept")).orElse(null);
        if (type == null) {
            refuse(
                    context,
                    MediaType.JSON,
                    406,
                    "none of the types in Accept can be given, expected "
                            + "application/graphql-response+json or application/json");
            return;
        }
        try {
            execute(context, type, operation(context));
        } catch (RequestException e) {
            refuse(context, type, e.status(), String.valueOf(e.getMessage()));
        }
    }

    private static Operation operation(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (method.equals(HttpMethod.GET)) {
            return Requests.fromGet(context);
        }
        if (method.equals(HttpMethod.POST)) {
            return Requests.fromPost(context);
        }
        context.response().putHeader("Allow", "GET, POST");
        throw new RequestException(405, "the method is " + method + ", expected GET or POST");
    }

    private void execute(RoutingContext context, MediaType type, Operation operation) {
        long start = System.nanoTime();
        workers.executeBlocking(() -> engine.execute(operation), false)
                .onComplete(
                        done -> {
                            int status = done.executed() || type == MediaType.JSON ? 200 : 400;
                            LOG.info(
                                    "operation={} status={} statements={} micros={}",
                                    operation.name() == null ? "-" : operation.name(),
                                    status,
                                    done.statements(),
                                    (System.nanoTime() - start) / 1000);
                            write(context.response(), type, status, done.body());
                        },
                        failure -> {
                            String id = UUID.randomUUID().toString();
                            LOG.error("execution {} failed", id, failure);
                            write(
                                    context.response(),
                                    type,
                                    500,
                                    error(
                                            ErrorCode.INTERNAL_SERVER_ERROR,
                                            "An unforeseen error; the server's log has it under " + id));
                        });
    }

    private static void refuse(RoutingContext context, MediaType type, int status, String message) {
        write(context.response(), type, status, error(ErrorCode.BAD_REQUEST, message));
    }

    private static Map<String, Object> error(ErrorCode code, String message) {
        return Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of("code", code.name()))));
    }

    private static void write(HttpServerResponse response, MediaType type, int status, Map<String, ?> body) {
        response.setStatusCode(status)
                .putHeader("Content-Type", type.contentType())
                .putHeader("Vary", "Accept")
                .end(Json.encodeToBuffer(body));
    }
}
