/** Sources and citations. */
@NullMarked
package org.factgate.server.source;

import org.jspecify.annotations.NullMarked;
