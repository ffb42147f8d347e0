package org.factgate.persistence.store;

/** A store cannot be built, opened, read or closed. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient StoreFault fault;

    /** For a fault that was found. */
    public StoreException(StoreFault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    /** For a fault that shows in what the driver or the system says. */
    public StoreException(StoreFault fault, Throwable cause) {
        super(fault.toString(), cause);
        this.fault = fault;
    }

    /** What is wrong. */
    public StoreFault fault() {
        return fault;
    }
}
