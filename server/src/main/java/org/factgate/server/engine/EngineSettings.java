package org.factgate.server.engine;

import org.factgate.server.limits.Budget;
import org.factgate.server.limits.DocumentLimits;

/**
 * What operations may ask for and use.
 *
 * @param document of their documents
 * @param budget of their execution
 * @param maxRecords how many records that were read from the store are kept in memory; 0 for none
 * @param order in what order their fields are executed
 */
public record EngineSettings(DocumentLimits document, Budget budget, long maxRecords, ExecutionOrder order) {
    /** The default limits, and nothing kept. */
    public static final EngineSettings DEFAULT =
            new EngineSettings(DocumentLimits.DEFAULT, Budget.DEFAULT, 0, ExecutionOrder.LEVELS);

    /** These, executed level by level. */
    public EngineSettings(DocumentLimits document, Budget budget, long maxRecords) {
        this(document, budget, maxRecords, ExecutionOrder.LEVELS);
    }
}
