package org.factgate.server.http.metrics;

import io.micrometer.core.instrument.Clock;

/**
 * A wall clock that goes on when it is told to. Micrometer reads the time twice for each duration that it records, to forget maxima after
 * minutes, which would take as long as all the rest of it.
 */
final class CoarseClock implements Clock {
    private volatile long millis = System.currentTimeMillis();

    void tick() {
        millis = System.currentTimeMillis();
    }

    @Override
    public long wallTime() {
        return millis;
    }

    @Override
    public long monotonicTime() {
        return System.nanoTime();
    }
}
