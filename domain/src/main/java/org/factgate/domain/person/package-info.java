/** People. */
@NullMarked
package org.factgate.domain.person;

import org.jspecify.annotations.NullMarked;
