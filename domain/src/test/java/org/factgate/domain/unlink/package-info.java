/** How links with the United Nations stand on a day. */
@NullMarked
package org.factgate.domain.unlink;

import org.jspecify.annotations.NullMarked;
