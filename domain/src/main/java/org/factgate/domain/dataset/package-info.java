/** What is known about the dataset as a whole. */
@NullMarked
package org.factgate.domain.dataset;

import org.jspecify.annotations.NullMarked;
