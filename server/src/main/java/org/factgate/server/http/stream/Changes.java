package org.factgate.server.http.stream;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** The moments at which subscriptions have something new to tell. Safe for use by many threads. */
public final class Changes {
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();

    /** Tells every listener, on the thread that calls. */
    public void publish() {
        listeners.forEach(Runnable::run);
    }

    /** How many listen. */
    public int listeners() {
        return listeners.size();
    }

    void add(Runnable listener) {
        listeners.add(listener);
    }

    void remove(Runnable listener) {
        listeners.remove(listener);
    }
}
