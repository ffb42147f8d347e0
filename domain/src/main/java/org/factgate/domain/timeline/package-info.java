/** Dated events of all kinds in one order. */
@NullMarked
package org.factgate.domain.timeline;

import org.jspecify.annotations.NullMarked;
