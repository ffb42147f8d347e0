package org.factgate.server.http.execution;

/** All workers are busy and the queue is full, or the server is about to stop. */
public final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BusyException(String message) {
        super(message);
    }
}
