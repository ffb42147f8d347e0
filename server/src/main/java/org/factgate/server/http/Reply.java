package org.factgate.server.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.factgate.server.engine.Answer;
import org.factgate.server.engine.ErrorCode;
import org.factgate.server.engine.Operation;
import org.factgate.server.engine.Run;
import org.factgate.server.http.compression.Accepted;
import org.factgate.server.http.compression.Body;
import org.factgate.server.http.compression.Compression;
import org.factgate.server.http.compression.Shelf;
import org.factgate.server.http.execution.BusyException;
import org.factgate.server.http.execution.Workers;
import org.factgate.server.http.observe.Arrival;
import org.factgate.server.http.observe.Finished;
import org.factgate.server.http.observe.Observer;
import org.factgate.server.http.request.MediaType;
import org.factgate.server.http.request.RequestException;
import org.factgate.server.http.request.StatusCodes;
import org.factgate.server.http.response.StoredResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The reply to one request: writes it and tells the observer. */
final class Reply {
    private static final Logger LOG = LoggerFactory.getLogger(Reply.class);
    private static final int RETRY_SECONDS = 1;

    private final RoutingContext context;
    private final Arrival arrival;
    private final MediaType type;
    private final StatusCodes statusCodes;
    private final Observer observer;
    private final Compression compression;
    private final Accepted accepted;

    Reply(
            RoutingContext context,
            Arrival arrival,
            MediaType type,
            StatusCodes statusCodes,
            Observer observer,
            Compression compression) {
        this.context = context;
        this.arrival = arrival;
        this.type = type;
        this.statusCodes = statusCodes;
        this.observer = observer;
        this.compression = compression;
        this.accepted = compression.accepted(context.request());
    }

    /** How the client takes the answer. */
    Accepted accepted() {
        return accepted;
    }

    /** The answer to an operation. */
    void answer(Asked asked, Workers.Done<Body> done) {
        Answer answer = done.answer();
        int status = statusCodes.of(answer, type);
        if (answer.refusal() == ErrorCode.METHOD_NOT_ALLOWED) {
            context.response().putHeader("Allow", "POST");
        }
        Freshness freshness = asked.freshness();
        boolean whole = answer.refusal() == null && !answer.partial();
        // another dataset may have taken over since the tag was made
        if (whole && freshness != null && freshness.fingerprint().equals(done.fingerprint())) {
            freshness.apply(context.response());
        } else if (!whole || asked.isSafe()) {
            context.response().putHeader("Cache-Control", "no-store");
        }
        write(status, done.encoded(), null).onComplete(_ -> finished(asked, status, answer.refusal()));
    }

    /** An answer that was given before, to the same request, and is kept. */
    void again(Asked asked, StoredResponse response, Shelf shelf) {
        if (asked.freshness() != null) {
            asked.freshness().apply(context.response());
        }
        write(200, response.body(), shelf).onComplete(_ -> finished(asked, 200, null));
    }

    /** Whether an answer may be given again: it is whole, and nothing in it is of this request alone. */
    @Nullable
    StoredResponse kept(Asked asked, Workers.Done<Body> done) {
        Answer answer = done.answer();
        return answer.refusal() == null && !answer.partial() && statusCodes.of(answer, type) == 200
                ? new StoredResponse(
                        asked.operation(),
                        asked.isKnown(),
                        statusCodes.written(type, 200).contentType(),
                        done.encoded())
                : null;
    }

    /** The client has the answer already. */
    void notModified(Asked asked, Freshness freshness) {
        freshness.apply(context.response());
        context.response().setStatusCode(304).end();
        finished(asked, 304, null);
    }

    /** The answers to a batch. */
    void batch(Buffer json) {
        context.response().putHeader("Cache-Control", "no-store");
        write(200, Body.of(json), null);
    }

    /** A request that is not well-formed. */
    void refuse(RequestException wrong) {
        Answer answer = Answer.refused(wrong.code(), wrong.reason());
        refuse(statusCodes == StatusCodes.DRAFT ? draft(wrong, answer) : audit(wrong, answer), answer);
    }

    /** An operation that could not be executed. */
    void failed(Asked asked, Throwable failure) {
        Answer answer = failure(failure, arrival.id());
        int status = statusCodes.of(answer, type);
        if (answer.refusal() == ErrorCode.SERVICE_UNAVAILABLE) {
            context.response().putHeader("Retry-After", String.valueOf(RETRY_SECONDS));
        }
        context.response().putHeader("Cache-Control", "no-store");
        write(status, answer).onComplete(_ -> finished(asked, status, answer.refusal()));
    }

    /** What a client is told of an exception: that the server is busy, or nothing but the id under which the log has it. */
    static Answer failure(Throwable failure, String id) {
        if (failure instanceof BusyException busy) {
            return Answer.refused(ErrorCode.SERVICE_UNAVAILABLE, String.valueOf(busy.getMessage()));
        }
        LOG.error("request {} failed", id, failure);
        return Answer.refused(
                ErrorCode.INTERNAL_SERVER_ERROR, "An unforeseen error; the server's log has it under " + id);
    }

    /** A hash that is not known is well-formed: clients look at the code. */
    private int audit(RequestException wrong, Answer answer) {
        return wrong.code() == ErrorCode.BAD_REQUEST ? wrong.status() : statusCodes.of(answer, type);
    }

    /** The draft tells apart what is no JSON and what is JSON but no request. */
    private int draft(RequestException wrong, Answer answer) {
        return wrong.status() == 400 && wrong.isReadable() ? statusCodes.of(answer, type) : wrong.status();
    }

    private void refuse(int status, Answer answer) {
        if (status == 405) {
            context.response().putHeader("Allow", GraphQlHandler.METHODS);
        }
        context.response().putHeader("Cache-Control", "no-store");
        write(status, answer)
                .onComplete(_ ->
                        observer.finished(new Finished(arrival, null, false, status, answer.refusal(), null, since())));
    }

    private Future<Void> write(int status, Answer answer) {
        return write(status, Body.of(Json.encodeToBuffer(answer.body())), null);
    }

    private Future<Void> write(int status, Body body, @Nullable Shelf shelf) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return Future.succeededFuture();
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", statusCodes.written(type, status).contentType());
        return compression.send(context.request(), accepted, body, shelf);
    }

    private void finished(Asked asked, int status, @Nullable ErrorCode error) {
        observer.finished(
                new Finished(arrival, asked.operation(), asked.isKnown(), status, error, asked.run(), since()));
    }

    private Duration since() {
        return Duration.ofNanos(System.nanoTime() - arrival.nanos());
    }

    /**
     * What is asked.
     *
     * @param operation the operation
     * @param isKnown whether the document is one of a bounded number
     * @param run its execution
     * @param isSafe whether the method is safe, so that caches may keep the answer
     * @param freshness for caches; null if they must not keep it
     */
    record Asked(
            Operation operation,
            boolean isKnown,
            Run run,
            boolean isSafe,
            @Nullable Freshness freshness) {}
}
