package org.factgate.persistence;

/** A read of the store was stopped before its end. */
public final class ReadStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reading.Stop reason;

    ReadStoppedException(Reading.Stop reason) {
        super("the read was stopped: " + reason);
        this.reason = reason;
    }

    /** Why. */
    public Reading.Stop reason() {
        return reason;
    }
}
