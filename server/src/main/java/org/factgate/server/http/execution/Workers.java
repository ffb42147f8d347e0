package org.factgate.server.http.execution;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.factgate.persistence.Reading;
import org.factgate.server.engine.Answer;
import org.factgate.server.engine.CostMode;
import org.factgate.server.engine.Engine;
import org.factgate.server.engine.Operation;
import org.factgate.server.engine.Run;
import org.factgate.server.engine.Transport;
import org.factgate.server.limits.Budget;
import org.factgate.server.live.LiveEngine;

/** Executes operations on worker threads: so many at a time, so many waiting, the rest refused at once; each with a deadline. */
public final class Workers {
    private final Vertx vertx;
    private final LiveEngine engine;
    private final WorkerSettings settings;
    private final WorkerExecutor executor;
    private final Set<Run> runs = ConcurrentHashMap.newKeySet();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Promise<Void> drained = Promise.promise();
    private volatile boolean stopping;

    /** Workers over the engine that serves. */
    public Workers(Vertx vertx, LiveEngine engine, WorkerSettings settings) {
        this.vertx = vertx;
        this.engine = engine;
        this.settings = settings;
        this.executor = vertx.createSharedWorkerExecutor("execution", settings.workers(), 1, TimeUnit.HOURS);
    }

    /** An execution that is yet to begin. */
    public Run run(Transport transport, CostMode costMode) {
        try (LiveEngine.Lease lease = engine.borrow()) {
            return lease.engine().run(transport, costMode);
        }
    }

    /** The fingerprint of the dataset that serves now. */
    public String fingerprint() {
        return engine.fingerprint();
    }

    /**
     * Executes an operation.
     *
     * @param encoding encodes the answer, on the worker: a long one would hold up the event loop
     * @return its answer; failed with {@link BusyException} at once if there is no room
     */
    public <T> Future<Done<T>> execute(Operation operation, Run run, Function<Answer, T> encoding) {
        return place(
                engine -> {
                    Answer answer = engine.execute(operation, run);
                    return new Done<>(answer, encoding.apply(answer), engine.fingerprint());
                },
                run);
    }

    /** Whether an operation is a subscription; parsing it takes a place as well. */
    public Future<Boolean> subscribes(Operation operation, Run run) {
        return place(engine -> engine.subscribes(operation), run);
    }

    /** How many operations are executed or wait. */
    public int underWay() {
        return underWay.get();
    }

    /** How many of them wait. */
    public int waiting() {
        return Math.max(0, underWay.get() - settings.workers());
    }

    /** Whether new operations are refused for good. */
    public boolean isStopping() {
        return stopping;
    }

    /**
     * Refuses new operations from now on.
     *
     * @return done when those under way have ended
     */
    public Future<Void> drain() {
        stopping = true;
        if (underWay.get() == 0) {
            drained.tryComplete();
        }
        return drained.future();
    }

    /** Stops those under way. */
    public void abandon() {
        runs.forEach(run -> run.stop(Reading.Stop.ABANDONED));
    }

    @SuppressWarnings("NullAway") // the work never brings null, which executeBlocking cannot know
    private <T> Future<T> place(Function<Engine, T> work, Run run) {
        if (stopping) {
            return Future.failedFuture(new BusyException("the server is about to stop; try again later"));
        }
        if (underWay.incrementAndGet() > settings.workers() + settings.queue()) {
            leave();
            return Future.failedFuture(new BusyException("the server is busy; try again later"));
        }
        runs.add(run);
        Budget budget = run.budget();
        long timer = vertx.setTimer(budget.deadline().toMillis(), _ -> run.stop(Reading.Stop.DEADLINE));
        return executor.executeBlocking(() -> borrowing(work, run), false).onComplete(_ -> {
            vertx.cancelTimer(timer);
            runs.remove(run);
            leave();
        });
    }

    /** All that one answer is made of comes from one store. */
    private <T> T borrowing(Function<Engine, T> work, Run run) {
        run.take();
        try (LiveEngine.Lease lease = engine.borrow()) {
            return work.apply(lease.engine());
        }
    }

    /**
     * An operation that was executed.
     *
     * @param answer its answer
     * @param encoded the same, as it goes to the client
     * @param fingerprint of the dataset that it comes from
     */
    public record Done<T>(Answer answer, T encoded, String fingerprint) {}

    private void leave() {
        if (underWay.decrementAndGet() == 0 && stopping) {
            drained.tryComplete();
        }
    }
}
