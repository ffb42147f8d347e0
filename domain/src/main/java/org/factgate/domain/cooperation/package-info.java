/** Ties with organisations outside the United Nations. */
@NullMarked
package org.factgate.domain.cooperation;

import org.jspecify.annotations.NullMarked;
