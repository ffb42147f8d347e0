/** What a client asks of one field: its arguments as values of the domain, the language and the day, and what is wrong with them. */
@NullMarked
package org.factgate.server.call;

import org.jspecify.annotations.NullMarked;
