/** People. */
@NullMarked
package org.factgate.server.person;

import org.jspecify.annotations.NullMarked;
