package org.factgate.server.engine;

/** What a client wants to know of an operation's cost. */
public enum CostMode {
    /** Nothing. */
    SILENT,
    /** The estimate, beside the answer. */
    REPORT,
    /** The estimate instead of the answer: the operation is not executed. */
    ESTIMATE
}
