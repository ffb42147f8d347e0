/** Initiatives. */
@NullMarked
package org.factgate.server.initiative;

import org.jspecify.annotations.NullMarked;
