package org.factgate.server.http.stream;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The connections that stay open, so many at most. Safe for use by many threads. */
public final class Connections {
    private final int most;
    private final Set<Runnable> closers = ConcurrentHashMap.newKeySet();

    /** No connections yet. */
    public Connections(int most) {
        this.most = most;
    }

    /** How many there are. */
    public int size() {
        return closers.size();
    }

    /** Closes all of them, each in its own way. */
    public void closeAll() {
        closers.forEach(Runnable::run);
    }

    /**
     * Takes one more in.
     *
     * @param closer closes it
     * @return false if there are too many
     */
    boolean enter(Runnable closer) {
        closers.add(closer);
        if (closers.size() > most) {
            closers.remove(closer);
            return false;
        }
        return true;
    }

    void leave(Runnable closer) {
        closers.remove(closer);
    }
}
