package org.factgate.server.http.stream;

import io.vertx.core.Future;

/**
 * What was given to a connection and has not been sent. A client that asks and reads nothing would let it grow without bound. Used on the
 * connection's event loop only.
 */
final class Outbox {
    private final long most;
    private long unsent;

    /**
     * An empty one.
     *
     * @param most with how many bytes it is full
     */
    Outbox(long most) {
        this.most = most;
    }

    /** Whether the client has to read before it is given more. */
    boolean isFull() {
        return unsent >= most;
    }

    /** Whether all has been sent, so that a sign of life would go out at once. */
    boolean isEmpty() {
        return unsent == 0;
    }

    /**
     * So much more was given.
     *
     * @param sent done when it has been sent
     */
    void add(int bytes, Future<Void> sent) {
        unsent += bytes;
        sent.onComplete(_ -> unsent -= bytes);
    }
}
