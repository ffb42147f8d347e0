/** Dated events of all kinds in one order. */
@NullMarked
package org.factgate.server.timeline;

import org.jspecify.annotations.NullMarked;
