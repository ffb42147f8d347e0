package org.factgate.server.http.observe;

/** Is told of every operation that has its answer, on the event loop: quick, and never throws. */
@FunctionalInterface
public interface Observer extends AutoCloseable {
    /** An operation has its answer. */
    void finished(Finished finished);

    /** There will be no more; may take some seconds. */
    @Override
    default void close() {}

    /** Tells all of these. */
    static Observer all(Iterable<Observer> observers) {
        return finished -> observers.forEach(observer -> observer.finished(finished));
    }
}
