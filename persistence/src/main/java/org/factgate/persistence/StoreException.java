package org.factgate.persistence;

/** The store cannot be opened, read or closed; the message says which file and why. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message which store, and what is wrong with it */
    public StoreException(String message) {
        super(message);
    }

    /**
     * @param message which store, and what is wrong with it
     * @param cause what the driver said
     */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
