package org.factgate.server.engine;

import org.factgate.server.limits.Budget;
import org.factgate.server.limits.DocumentLimits;

/**
 * What operations may ask for and use.
 *
 * @param document of their documents
 * @param budget of their execution
 */
public record EngineSettings(DocumentLimits document, Budget budget) {
    /** The defaults. */
    public static final EngineSettings DEFAULT = new EngineSettings(DocumentLimits.DEFAULT, Budget.DEFAULT);
}
