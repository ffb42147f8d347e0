package org.factgate.server.http;

import io.vertx.core.Handler;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import org.factgate.server.engine.Answer;
import org.factgate.server.engine.ErrorCode;
import org.factgate.server.http.observe.Arrival;
import org.factgate.server.http.request.MediaType;

/** What goes wrong before or beside the handlers: a body that is too long, a request that is none, an exception. */
final class Failures implements Handler<RoutingContext> {
    private final int maxBody;

    Failures(int maxBody) {
        this.maxBody = maxBody;
    }

    @Override
    public void handle(RoutingContext context) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        int status = context.statusCode() == 413 || context.statusCode() == 400 ? context.statusCode() : 500;
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", MediaType.JSON.contentType())
                .putHeader("Cache-Control", "no-store")
                .end(Json.encodeToBuffer(answer(context, status).body()));
    }

    private Answer answer(RoutingContext context, int status) {
        return switch (status) {
            case 413 ->
                Answer.refused(ErrorCode.BAD_REQUEST, "the body is too long, expected " + maxBody + " bytes at most");
            case 400 -> Answer.refused(ErrorCode.BAD_REQUEST, "the request is not well-formed");
            default -> {
                Throwable failure = context.failure();
                String id = Arrival.now(context.request(), "").id();
                yield Reply.failure(failure == null ? new IllegalStateException("no cause") : failure, id);
            }
        };
    }
}
