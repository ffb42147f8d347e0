/** Principles. */
@NullMarked
package org.factgate.server.principle;

import org.jspecify.annotations.NullMarked;
