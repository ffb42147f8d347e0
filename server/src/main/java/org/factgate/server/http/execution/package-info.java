/** Executes operations on workers, so many at a time, and stops them. Start at {@link org.factgate.server.http.execution.Workers}. */
@NullMarked
package org.factgate.server.http.execution;

import org.jspecify.annotations.NullMarked;
