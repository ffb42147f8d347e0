/** Initiatives and how far they came. */
@NullMarked
package org.factgate.domain.initiative;

import org.jspecify.annotations.NullMarked;
