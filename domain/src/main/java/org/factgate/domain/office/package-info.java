/** Offices and who held them when. */
@NullMarked
package org.factgate.domain.office;

import org.jspecify.annotations.NullMarked;
