package org.factgate.server.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.factgate.server.engine.Answer;
import org.factgate.server.engine.Engine;
import org.factgate.server.engine.Operation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine that serves now. Another one can take over at any time: who borrows from then on gets the new one, who has borrowed the old
 * one keeps it, and its store is closed when the last of them gives it back. Safe for use by many threads.
 */
public final class LiveEngine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveEngine.class);

    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private volatile Serving serving;

    /** Serves by an engine, and owns it from now on. */
    public LiveEngine(Engine engine) {
        this.serving = new Serving(engine);
    }

    /**
     * Borrows the engine that serves now. All that one answer is made of, such as a cache's entry, has to come from one lease.
     *
     * @throws IllegalStateException if this is closed
     */
    public Lease borrow() {
        while (true) {
            Serving now = serving;
            if (now.lend()) {
                return new Lease(now);
            }
            if (now == serving) {
                throw new IllegalStateException("the engine is closed");
            }
        }
    }

    /** Executes one operation on the thread that calls, all of it by one engine over one store. */
    public Answer execute(Operation operation) {
        try (Lease lease = borrow()) {
            return lease.engine().execute(operation);
        }
    }

    /** Of the dataset that serves now; it may be another one a moment later. */
    public String fingerprint() {
        return serving.engine.fingerprint();
    }

    /**
     * Registers who is told the fingerprint of each dataset that takes over, after it did, on the thread that brought it. What a listener
     * throws is logged.
     */
    public void onTakeOver(Consumer<String> listener) {
        listeners.add(listener);
    }

    /** Lets an engine take over, and owns it from now on. One thread at a time may call this. */
    public void takeOver(Engine next) {
        Serving former = serving;
        serving = new Serving(next);
        former.giveBack();
        listeners.forEach(listener -> tell(listener, next.fingerprint()));
    }

    /** Lends no more; the store is closed when the last lease is. */
    @Override
    public void close() {
        serving.giveBack();
    }

    private static void tell(Consumer<String> listener, String fingerprint) {
        try {
            listener.accept(fingerprint);
        } catch (RuntimeException e) {
            LOG.error("a listener failed to take notice of the dataset {}", fingerprint, e);
        }
    }

    /** The right to use an engine, until closed. */
    public static final class Lease implements AutoCloseable {
        private final Serving serving;
        private final AtomicInteger closed = new AtomicInteger();

        private Lease(Serving serving) {
            this.serving = serving;
        }

        /** The engine; its {@link Engine#fingerprint()} is that of all that it answers. */
        public Engine engine() {
            return serving.engine;
        }

        @Override
        public void close() {
            if (closed.getAndIncrement() == 0) {
                serving.giveBack();
            }
        }
    }

    /** An engine and how many hold it: those who borrowed it and, as long as it is the one that serves, this class. */
    private static final class Serving {
        private final Engine engine;
        private final AtomicInteger holders = new AtomicInteger(1);

        private Serving(Engine engine) {
            this.engine = engine;
        }

        /** False if nobody holds it any more, and it is closed. */
        boolean lend() {
            return holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
        }

        void giveBack() {
            if (holders.decrementAndGet() == 0) {
                close();
            }
        }

        /** Whoever came last has its answer already, and shall not lose it to a store that is of no more use. */
        private void close() {
            try {
                engine.close();
            } catch (RuntimeException e) {
                LOG.error("the store of the dataset {} was not closed", engine.fingerprint(), e);
            }
        }
    }
}
