/**
 * OpenTelemetry, off unless configured: {@link org.factgate.server.http.trace.Tracing} is the only class that knows the library, which is
 * not loaded unless it is used.
 */
@NullMarked
package org.factgate.server.http.trace;

import org.jspecify.annotations.NullMarked;
