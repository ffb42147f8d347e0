/** Figures for charts. */
@NullMarked
package org.factgate.server.statistics;

import org.jspecify.annotations.NullMarked;
