package org.factgate.server.call;

/** The client asked for something that cannot be: the message says what was wrong and what is expected. Code {@code BAD_USER_INPUT}. */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what was wrong, and what is expected */
    public BadInputException(String message) {
        super(message);
    }
}
