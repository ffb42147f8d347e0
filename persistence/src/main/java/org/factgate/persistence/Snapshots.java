package org.factgate.persistence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.factgate.persistence.store.StoreCheck;
import org.factgate.persistence.store.StoreException;
import org.factgate.persistence.store.StoreFault;
import org.factgate.persistence.store.StoreFault.Code;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;

/**
 * Read-only connections to the store, one for each reader at a time. Within {@link #read} the calling thread owns one of them inside one
 * transaction, so that all it reads belongs to one state of the store.
 */
final class Snapshots implements AutoCloseable {
    private static final ScopedValue<Reader> CURRENT = ScopedValue.newInstance();

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final Path store;
    private final Opening opening;
    private final String fingerprint;
    private final List<Seat> seats = new ArrayList<>();
    private final BlockingQueue<Seat> idle;
    private final List<Consumer<StoreFault>> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> replacements = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    private Snapshots(Path store, Opening opening, Reader first, int connections) {
        this.store = store;
        this.opening = opening;
        this.fingerprint = StoreCheck.fingerprint(store, first.connection);
        seats.add(new Seat(first));
        while (seats.size() < connections) {
            seats.add(new Seat(null));
        }
        this.idle = new ArrayBlockingQueue<>(connections, false, seats);
    }

    /** Opens the first connection, and the others; a connection that fails later is replaced by the same way. */
    static Snapshots open(Path store, int connections, Opening opening) {
        Reader first = Reader.connect(store, opening);
        Snapshots snapshots;
        try {
            snapshots = new Snapshots(store, opening, first, connections);
        } catch (StoreException e) {
            first.close();
            throw e;
        }
        try {
            snapshots.seats.forEach(Seat::reader);
            return snapshots;
        } catch (StoreException e) {
            snapshots.close();
            throw e;
        }
    }

    /** Registers who is told of each fault for which a connection is given up or not opened again, on the thread that met it. */
    void onFault(Consumer<StoreFault> listener) {
        listeners.add(listener);
    }

    /** Registers who is told of each connection that takes the place of one that was given up, on the thread that opened it. */
    void onReplacement(Runnable listener) {
        replacements.add(listener);
    }

    /** Of the dataset in the store. */
    String fingerprint() {
        return fingerprint;
    }

    /** Runs {@code work} with a connection of its own; waits for one if all are in use. Nested calls share the connection. */
    <T> T read(Reading reading, Supplier<T> work) {
        if (CURRENT.isBound()) {
            return work.get();
        }
        if (closed) {
            throw new StoreException(new StoreFault(Code.FAILED, "the store " + store + " is closed"));
        }
        Seat seat = take();
        try {
            Reader reader = seat.reader();
            try {
                return ScopedValue.where(CURRENT, reader).call(() -> reader.inTransaction(reading, work));
            } finally {
                seat.giveUpIfFaulty();
            }
        } finally {
            idle.add(seat);
        }
    }

    /** The context in which the current reader executes SQL. */
    DSLContext sql() {
        return current().sql;
    }

    /** How many statements the current reader has executed within this {@link #read}. */
    int statements() {
        return current().reading.statements();
    }

    @Override
    public void close() {
        closed = true;
        seats.forEach(Seat::close);
    }

    private static Reader current() {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException("the store is read outside a snapshot");
        }
        return CURRENT.get();
    }

    private Seat take() {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(
                    new StoreFault(Code.FAILED, "interrupted while waiting for a connection to the store"), e);
        }
    }

    /** Opens a connection. */
    @FunctionalInterface
    interface Opening {
        Connection open() throws SQLException;
    }

    /** The place of a connection, which is empty from a fault until the next read; used by one thread at a time. */
    private final class Seat {
        private @Nullable Reader reader;

        private Seat(@Nullable Reader reader) {
            this.reader = reader;
        }

        Reader reader() {
            Reader taken = reader;
            if (taken == null) {
                taken = opened();
                reader = taken;
                replacements.forEach(Runnable::run);
            }
            return taken;
        }

        private Reader opened() {
            try {
                return connect();
            } catch (StoreException e) {
                tell(e.fault());
                throw e;
            }
        }

        void giveUpIfFaulty() {
            StoreFault fault = reader == null ? null : reader.fault;
            if (fault != null) {
                LOG.warn("a connection to {} is given up: {}", store, fault);
                close();
                tell(fault);
            }
        }

        private void tell(StoreFault fault) {
            listeners.forEach(listener -> listener.accept(fault));
        }

        /** Nothing depends on a connection that is given up, so its last words are only logged. */
        void close() {
            Reader closing = reader;
            reader = null;
            try {
                if (closing != null) {
                    closing.close();
                }
            } catch (StoreException e) {
                LOG.warn("a connection to {} was not closed", store, e);
            }
        }

        /** Another file may have taken the store's place meanwhile. */
        private Reader connect() {
            Reader connected = Reader.connect(store, opening);
            try {
                if (StoreCheck.fingerprint(store, connected.connection).equals(fingerprint)) {
                    return connected;
                }
            } catch (StoreException e) {
                connected.close();
                throw e;
            }
            connected.close();
            throw new StoreException(new StoreFault(Code.OTHER_DATASET, store + " was replaced by another store"));
        }
    }

    /** A connection and what goes with it; used by one thread at a time. */
    private static final class Reader implements ExecuteListener {
        private static final long serialVersionUID = 1L;

        private final transient Connection connection;
        private final transient DSLContext sql;
        private transient Reading reading = Reading.unbounded();

        /** What the connection has met that makes it unfit for more. */
        private transient @Nullable StoreFault fault;

        private Reader(Connection connection) {
            this.connection = connection;
            Settings settings = new Settings()
                    .withExecuteLogging(false)
                    .withRenderSchema(false)
                    .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED);
            this.sql = DSL.using(new DefaultConfiguration()
                    .set(connection)
                    .set(SQLDialect.SQLITE)
                    .set(settings)
                    .set(this));
        }

        static Reader connect(Path store, Opening opening) {
            try {
                return new Reader(opening.open());
            } catch (SQLException e) {
                throw new StoreException(StoreFault.ofReading("cannot open the store " + store, e), e);
            }
        }

        <T> T inTransaction(Reading owner, Supplier<T> work) {
            reading = owner;
            try {
                connection.setAutoCommit(false);
                owner.begin(this::interrupt);
                try {
                    return work.get();
                } finally {
                    // from here on an interrupt would hit the next owner of this connection
                    owner.end();
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            } catch (SQLException e) {
                StoreFault met = StoreFault.ofReading("cannot read the store", e);
                fault = met;
                throw new StoreException(met, e);
            }
        }

        /** What has met a fault reads no more: each further statement could wait as long for the next. */
        @Override
        public void executeStart(ExecuteContext context) {
            StoreFault met = fault;
            if (met != null) {
                throw new StoreException(met);
            }
            reading.countStatement();
        }

        @Override
        public void exception(ExecuteContext context) {
            SQLException met = context.sqlException();
            if (met != null && fault == null && StoreFault.ofConnection(met)) {
                fault = StoreFault.ofReading("cannot read the store", met);
            }
        }

        @Override
        public void recordEnd(ExecuteContext context) {
            reading.countRow();
        }

        private void interrupt() {
            try {
                connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
            } catch (SQLException e) {
                throw new StoreException(StoreFault.of("cannot interrupt a statement", e), e);
            }
        }

        void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new StoreException(StoreFault.of("cannot close the store", e), e);
            }
        }
    }
}
