package org.factgate.server.http.stream;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.BiFunction;
import org.factgate.server.engine.Answer;
import org.factgate.server.engine.ErrorCode;
import org.factgate.server.engine.Operation;
import org.factgate.server.engine.Run;
import org.factgate.server.http.document.DocumentSource;
import org.factgate.server.http.execution.Workers;
import org.factgate.server.http.observe.Arrival;
import org.factgate.server.http.observe.Finished;
import org.factgate.server.http.observe.Observer;

/**
 * What all connections that stay open share.
 *
 * @param vertx for timers
 * @param workers execute
 * @param documents finds documents by hash
 * @param changes the events of subscriptions
 * @param settings the limits
 * @param observer is told of each operation
 * @param failures what a client is told of an exception, by the id of the operation
 */
public record Streams(
        Vertx vertx,
        Workers workers,
        DocumentSource documents,
        Changes changes,
        StreamSettings settings,
        Observer observer,
        BiFunction<Throwable, String, Answer> failures) {

    /** What was asked means no operation. */
    void refused(Arrival arrival, Answer answer) {
        observer.finished(new Finished(arrival, null, false, 200, answer.refusal(), null, since(arrival)));
    }

    void observed(Arrival arrival, Operation operation, Run run, Answer answer) {
        ErrorCode code = answer.refusal();
        observer.finished(new Finished(
                arrival,
                operation,
                documents.isTrusted(operation.document()),
                code == null ? 200 : code == ErrorCode.INTERNAL_SERVER_ERROR ? 500 : 400,
                code,
                run,
                since(arrival)));
    }

    private static Duration since(Arrival arrival) {
        return Duration.ofNanos(System.nanoTime() - arrival.nanos());
    }
}
