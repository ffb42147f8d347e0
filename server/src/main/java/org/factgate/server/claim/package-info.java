/** Claims. */
@NullMarked
package org.factgate.server.claim;

import org.jspecify.annotations.NullMarked;
