package org.factgate.persistence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
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
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteOpenMode;

/**
 * Read-only connections to the store, one for each reader at a time. Within {@link #read} the calling thread owns one of them inside one
 * transaction, so that all it reads belongs to one state of the store.
 */
final class Snapshots implements AutoCloseable {
    private static final ScopedValue<Reader> CURRENT = ScopedValue.newInstance();

    private final List<Reader> readers;
    private final BlockingQueue<Reader> idle;
    private final String fingerprint;

    private Snapshots(String fingerprint, List<Reader> readers) {
        this.fingerprint = fingerprint;
        this.readers = readers;
        this.idle = new ArrayBlockingQueue<>(readers.size(), false, readers);
    }

    static Snapshots open(Path store, int connections) {
        List<Reader> readers = new ArrayList<>();
        try {
            Reader first = Reader.connect(store);
            readers.add(first);
            String fingerprint = StoreCheck.fingerprint(store, first.connection);
            while (readers.size() < connections) {
                readers.add(Reader.connect(store, fingerprint));
            }
            return new Snapshots(fingerprint, readers);
        } catch (StoreException e) {
            readers.forEach(Reader::close);
            throw e;
        }
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
        Reader reader = take();
        try {
            return ScopedValue.where(CURRENT, reader).call(() -> reader.inTransaction(reading, work));
        } finally {
            idle.add(reader);
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
        readers.forEach(Reader::close);
    }

    private static Reader current() {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException("the store is read outside a snapshot");
        }
        return CURRENT.get();
    }

    private Reader take() {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(
                    new StoreFault(Code.FAILED, "interrupted while waiting for a connection to the store"), e);
        }
    }

    /** A connection and what goes with it; used by one thread at a time. */
    private static final class Reader implements ExecuteListener {
        private static final long serialVersionUID = 1L;

        private final transient Connection connection;
        private final transient DSLContext sql;
        private transient Reading reading = Reading.unbounded();

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

        static Reader connect(Path store) {
            SQLiteConfig config = new SQLiteConfig();
            config.setReadOnly(true);
            config.setOpenMode(SQLiteOpenMode.READONLY);
            config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, String.valueOf(1L << 30));
            config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, "-16384");
            try {
                return new Reader(new KeptStatements(config.createConnection("jdbc:sqlite:" + store.toAbsolutePath())));
            } catch (SQLException e) {
                throw new StoreException(StoreFault.of("cannot open the store " + store, e), e);
            }
        }

        /** To a store whose dataset is known, since another file may have taken its place meanwhile. */
        static Reader connect(Path store, String fingerprint) {
            Reader reader = connect(store);
            try {
                if (StoreCheck.fingerprint(store, reader.connection).equals(fingerprint)) {
                    return reader;
                }
            } catch (StoreException e) {
                reader.close();
                throw e;
            }
            reader.close();
            throw new StoreException(new StoreFault(Code.OTHER_DATASET, store + " was replaced by another store"));
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
                throw new StoreException(StoreFault.of("cannot read the store", e), e);
            }
        }

        @Override
        public void executeStart(ExecuteContext context) {
            reading.countStatement();
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
