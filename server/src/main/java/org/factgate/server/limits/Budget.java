package org.factgate.server.limits;

import java.time.Duration;

/**
 * What one execution may use.
 *
 * @param maxCost the highest estimate that is executed
 * @param deadline how long it may take, waiting for a worker included
 * @param maxStatements how many SQL statements it may execute
 * @param maxRows how many rows they may bring
 */
public record Budget(int maxCost, Duration deadline, int maxStatements, int maxRows) {
    /** The defaults. */
    public static final Budget DEFAULT = new Budget(50_000, Duration.ofSeconds(10), 1_000, 200_000);
}
