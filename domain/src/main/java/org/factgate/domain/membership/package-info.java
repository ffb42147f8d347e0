/** How a state stands to an organisation, and since when. */
@NullMarked
package org.factgate.domain.membership;

import org.jspecify.annotations.NullMarked;
