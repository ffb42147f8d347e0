/** Figures over the years. Start with {@link org.factgate.domain.statistics.Statistics}. */
@NullMarked
package org.factgate.domain.statistics;

import org.jspecify.annotations.NullMarked;
