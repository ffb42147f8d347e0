/**
 * The store, read. Start at {@link org.factgate.persistence.Archive}, the only door; behind it stands one class for each port of the
 * domain. jOOQ and SQL stay in this module; what only SQLite knows stands in {@code StoreConnection} (pragmas) and {@code Keys}
 * (json_each).
 */
@NullMarked
package org.factgate.persistence;

import org.jspecify.annotations.NullMarked;
