package org.factgate.server.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import org.factgate.server.engine.Answer;
import org.factgate.server.engine.ErrorCode;
import org.factgate.server.http.observe.Arrival;
import org.factgate.server.http.request.MediaType;
import org.factgate.server.http.request.RequestException;

/** What goes wrong before or beside the handlers: a body that is too long, a request that is none, an exception. */
final class Failures implements Handler<RoutingContext> {
    private final int maxBody;

    Failures(int maxBody) {
        this.maxBody = maxBody;
    }

    @Override
    public void handle(RoutingContext context) {
        if (isOpen(context.response())) {
            int status = status(context);
            refuse(context.response(), status, answer(context, status));
        }
    }

    /** Refuses a request that is none of GraphQL, in the way in which those are refused. */
    static void refuse(HttpServerResponse response, int status, Answer answer) {
        response.setStatusCode(status)
                .putHeader("Content-Type", MediaType.JSON.contentType())
                .putHeader("Cache-Control", "no-store")
                .end(Json.encodeToBuffer(answer.body()));
    }

    private static int status(RoutingContext context) {
        if (context.failure() instanceof RequestException wrong) {
            return wrong.status();
        }
        if (context.statusCode() == 413 || context.statusCode() == 400) {
            return context.statusCode();
        }
        // what goes wrong before the request has come to its end is the client's doing, such as a chunk without a size
        return context.request().isEnded() ? 500 : 400;
    }

    private Answer answer(RoutingContext context, int status) {
        Throwable failure = context.failure();
        if (failure instanceof RequestException wrong) {
            return Answer.refused(wrong.code(), wrong.reason());
        }
        return switch (status) {
            case 413 ->
                Answer.refused(ErrorCode.BAD_REQUEST, "the body is too long, expected " + maxBody + " bytes at most");
            case 400 -> Answer.refused(ErrorCode.BAD_REQUEST, "the request is not well-formed");
            default -> broken(context, failure == null ? new IllegalStateException("no cause") : failure);
        };
    }

    /** Answers a request that has failed through no fault of its client, however far it has come itself. */
    static void fault(RoutingContext context, Throwable failure) {
        if (isOpen(context.response())) {
            refuse(context.response(), 500, broken(context, failure));
        }
    }

    private static boolean isOpen(HttpServerResponse response) {
        return !response.ended() && !response.headWritten() && !response.closed();
    }

    private static Answer broken(RoutingContext context, Throwable failure) {
        return Reply.failure(failure, Arrival.now(context.request(), "").id());
    }
}
