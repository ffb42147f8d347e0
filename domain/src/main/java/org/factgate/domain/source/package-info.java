/** Sources and the citations that point into them. */
@NullMarked
package org.factgate.domain.source;

import org.jspecify.annotations.NullMarked;
