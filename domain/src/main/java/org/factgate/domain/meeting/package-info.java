/** Summits and council meetings, and who took part in them. */
@NullMarked
package org.factgate.domain.meeting;

import org.jspecify.annotations.NullMarked;
