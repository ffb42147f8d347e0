/** Statements that a source makes, and what the check of each found. */
@NullMarked
package org.factgate.domain.claim;

import org.jspecify.annotations.NullMarked;
