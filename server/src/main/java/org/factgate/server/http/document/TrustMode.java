package org.factgate.server.http.document;

/** What becomes of documents that the operator does not trust. */
public enum TrustMode {
    /** They are executed. */
    OFF,
    /** They are executed, and logged. */
    LOG,
    /** They are refused. */
    REQUIRED
}
