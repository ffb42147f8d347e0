/** Who holds the chair of an organisation. */
@NullMarked
package org.factgate.domain.chairmanship;

import org.jspecify.annotations.NullMarked;
