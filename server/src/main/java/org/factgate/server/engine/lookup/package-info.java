/**
 * What is read from the store or worked out for an operation, and what is kept of it. A {@link org.factgate.server.engine.lookup.Lookup} says what is asked, whoever asks; the
 * {@link org.factgate.server.engine.lookup.RecordCache} keeps the answers. Both ways of execution read through it.
 */
@NullMarked
package org.factgate.server.engine.lookup;

import org.jspecify.annotations.NullMarked;
