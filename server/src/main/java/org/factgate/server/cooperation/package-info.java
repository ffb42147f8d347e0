/** Ties with organisations outside the United Nations. */
@NullMarked
package org.factgate.server.cooperation;

import org.jspecify.annotations.NullMarked;
