/**
 * Numbers for those who operate the server: {@link org.factgate.server.http.metrics.Metrics} has them all. A label takes one of a bounded
 * number of values, whatever clients send.
 */
@NullMarked
package org.factgate.server.http.metrics;

import org.jspecify.annotations.NullMarked;
