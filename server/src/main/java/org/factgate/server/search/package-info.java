/** The entry field {@code search}, its connection, and where in a hit the words stand. */
@NullMarked
package org.factgate.server.search;

import org.jspecify.annotations.NullMarked;
