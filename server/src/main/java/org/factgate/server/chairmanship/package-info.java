/** Who holds the chair. */
@NullMarked
package org.factgate.server.chairmanship;

import org.jspecify.annotations.NullMarked;
