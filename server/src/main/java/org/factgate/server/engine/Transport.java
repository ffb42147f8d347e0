package org.factgate.server.engine;

/** How an operation came, which decides what kinds it may be of. */
public enum Transport {
    /** A request that must be safe, such as GET: queries only. */
    SAFE_REQUEST,
    /** A request with one answer: no subscriptions. */
    REQUEST,
    /** A stream of answers. */
    STREAM
}
