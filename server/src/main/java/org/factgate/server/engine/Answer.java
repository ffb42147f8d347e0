package org.factgate.server.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an operation.
 *
 * @param body the response map (GraphQL specification, section 7.1): {@code errors}, if any, and {@code data}, if it was executed
 * @param executed whether it was executed, so that there is a member {@code data}
 * @param statements how many SQL statements it took
 */
public record Answer(Map<String, @Nullable Object> body, boolean executed, int statements) {}
