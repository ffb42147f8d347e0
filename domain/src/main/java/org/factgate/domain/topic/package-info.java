/** Areas of cooperation, in two levels. */
@NullMarked
package org.factgate.domain.topic;

import org.jspecify.annotations.NullMarked;
