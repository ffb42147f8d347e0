/** Documents. */
@NullMarked
package org.factgate.server.document;

import org.jspecify.annotations.NullMarked;
