/** States: {@link org.factgate.server.state.StateResolver} and the entry fields. */
@NullMarked
package org.factgate.server.state;

import org.jspecify.annotations.NullMarked;
