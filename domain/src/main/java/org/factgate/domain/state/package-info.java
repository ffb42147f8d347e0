/** States. Start at {@link org.factgate.domain.state.State} and its port {@link org.factgate.domain.state.States}. */
@NullMarked
package org.factgate.domain.state;

import org.jspecify.annotations.NullMarked;
