package org.factgate.server.http.stream;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import org.factgate.persistence.Reading;
import org.factgate.server.engine.Answer;
import org.factgate.server.engine.CostMode;
import org.factgate.server.engine.Operation;
import org.factgate.server.engine.Run;
import org.factgate.server.engine.Transport;
import org.factgate.server.http.observe.Arrival;

/**
 * One operation of a connection that stays open. A query has one answer; a subscription is checked first, then executed for each event, one
 * event at a time: those that come meanwhile are one more. Used on the connection's event loop only.
 */
final class StreamedOperation {
    private final Streams streams;
    private final Arrival arrival;
    private final Operation operation;
    private final Listener listener;
    private final Runnable onChange;
    private Run run;
    private boolean executing;
    private boolean pending;
    private boolean over;

    StreamedOperation(Streams streams, Context context, Arrival arrival, Operation operation, Listener listener) {
        this.streams = streams;
        this.arrival = arrival;
        this.operation = operation;
        this.listener = listener;
        this.onChange = () -> context.runOnContext(_ -> event());
        this.run = streams.workers().run(Transport.STREAM, CostMode.SILENT);
    }

    void start() {
        streams.workers()
                .subscribes(operation, run)
                .onComplete(
                        subscribes -> {
                            if (subscribes) {
                                check();
                            } else {
                                execute(true);
                            }
                        },
                        this::failed);
    }

    /** The client wants no more of it. */
    void cancel() {
        over = true;
        streams.changes().remove(onChange);
        run.stop(Reading.Stop.ABANDONED);
    }

    private void check() {
        run = next(CostMode.ESTIMATE);
        streams.workers()
                .execute(operation, run, listener::encode)
                .onComplete(
                        done -> {
                            if (done.answer().refusal() != null) {
                                refused(done.answer());
                            } else if (!over) {
                                streams.changes().add(onChange);
                                listener.subscribed();
                            }
                        },
                        this::failed);
    }

    private void event() {
        if (over) {
            return;
        }
        if (executing) {
            pending = true;
            return;
        }
        execute(false);
    }

    private void execute(boolean only) {
        executing = true;
        run = next(CostMode.SILENT);
        streams.workers()
                .execute(operation, run, listener::encode)
                .onComplete(
                        done -> {
                            executing = false;
                            answered(done.answer(), done.encoded(), only);
                        },
                        this::failed);
    }

    /** The client may have gone while it was found out what to execute. */
    private Run next(CostMode costMode) {
        Run next = streams.workers().run(Transport.STREAM, costMode);
        if (over) {
            next.stop(Reading.Stop.ABANDONED);
        }
        return next;
    }

    private void answered(Answer answer, Buffer encoded, boolean only) {
        streams.observed(arrival, operation, run, answer);
        if (over) {
            return;
        }
        if (answer.refusal() != null) {
            end();
            listener.refused(answer);
            return;
        }
        listener.next(encoded);
        if (only) {
            end();
            listener.complete();
        } else if (pending) {
            pending = false;
            execute(false);
        }
    }

    private void failed(Throwable failure) {
        refused(streams.failures().apply(failure, arrival.id()));
    }

    private void refused(Answer answer) {
        streams.observed(arrival, operation, run, answer);
        if (!over) {
            end();
            listener.refused(answer);
        }
    }

    private void end() {
        over = true;
        streams.changes().remove(onChange);
    }

    /** What the connection makes of it. */
    interface Listener {
        /** An answer as it goes to the client; called on a worker. */
        Buffer encode(Answer answer);

        /** Events follow from now on. */
        default void subscribed() {}

        /** An answer, encoded. */
        void next(Buffer encoded);

        /** It is refused, and over. */
        void refused(Answer answer);

        /** It is over. */
        void complete();
    }
}
