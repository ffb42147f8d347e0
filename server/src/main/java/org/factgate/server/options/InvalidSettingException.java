package org.factgate.server.options;

/** A setting has a value that cannot be; the message names it. */
public final class InvalidSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSettingException(String message) {
        super(message);
    }
}
