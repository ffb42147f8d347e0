/** How a store is read without the care that {@link org.factgate.persistence.Archive} takes; for a yardstick. */
@NullMarked
package org.factgate.persistence;

import org.jspecify.annotations.NullMarked;
