/** Relay connections: the arguments of a page, its cursors, and the connection that a page becomes. */
@NullMarked
package org.factgate.server.paging;

import org.jspecify.annotations.NullMarked;
