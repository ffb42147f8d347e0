/** Offices and who held them. */
@NullMarked
package org.factgate.server.office;

import org.jspecify.annotations.NullMarked;
