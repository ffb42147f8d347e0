/** The dataset as a whole. */
@NullMarked
package org.factgate.server.dataset;

import org.jspecify.annotations.NullMarked;
