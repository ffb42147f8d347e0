/** Principles, and the sets that they form. */
@NullMarked
package org.factgate.domain.principle;

import org.jspecify.annotations.NullMarked;
