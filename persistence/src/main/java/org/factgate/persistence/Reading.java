package org.factgate.persistence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One read of the store: what it has used, what it may use, and its off switch. It serves one {@link Archive#read(Reading,
 * java.util.function.Supplier)}; {@link #stop} may be called by any thread, at any time.
 */
public final class Reading {
    private final int maxStatements;
    private final int maxRows;
    private volatile int statements;
    private volatile int rows;
    private volatile @Nullable Stop stopped;
    private @Nullable Runnable interrupt;

    /**
     * A read that is yet to begin.
     *
     * @param maxStatements how many SQL statements it may execute
     * @param maxRows how many rows they may bring
     */
    public Reading(int maxStatements, int maxRows) {
        this.maxStatements = maxStatements;
        this.maxRows = maxRows;
    }

    /** A read without bounds. */
    public static Reading unbounded() {
        return new Reading(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Stops it, down to the statement that is running; the first reason counts. What it reads from now on throws. */
    public synchronized void stop(Stop reason) {
        if (stopped == null) {
            stopped = reason;
        }
        if (interrupt != null) {
            interrupt.run();
        }
    }

    /** Why it was stopped; empty if it was not. */
    public Optional<Stop> stopped() {
        return Optional.ofNullable(stopped);
    }

    /** Goes on unless it was stopped. */
    private void check() {
        Stop reason = stopped;
        if (reason != null) {
            throw new ReadStoppedException(reason);
        }
    }

    /** How many SQL statements it has executed. */
    public int statements() {
        return statements;
    }

    /** How many rows they have brought. */
    public int rows() {
        return rows;
    }

    /** It owns a connection from now on, which {@code how} interrupts. */
    synchronized void begin(Runnable how) {
        check();
        interrupt = how;
    }

    /** It owns its connection no more, which may serve another read. */
    synchronized void end() {
        interrupt = null;
    }

    void countStatement() {
        int used = statements + 1;
        statements = used;
        if (used > maxStatements) {
            stop(Stop.STATEMENTS);
        }
        check();
    }

    void countRow() {
        int used = rows + 1;
        rows = used;
        if (used > maxRows) {
            stop(Stop.ROWS);
        }
        check();
    }

    /** Why a read is stopped. */
    public enum Stop {
        /** Nobody waits for it any more. */
        ABANDONED,
        /** It took too long. */
        DEADLINE,
        /** It executed too many SQL statements. */
        STATEMENTS,
        /** It read too many rows. */
        ROWS
    }
}
