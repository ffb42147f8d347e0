/** How states stand to organisations. */
@NullMarked
package org.factgate.server.membership;

import org.jspecify.annotations.NullMarked;
