/** Links with the United Nations. */
@NullMarked
package org.factgate.server.unlink;

import org.jspecify.annotations.NullMarked;
