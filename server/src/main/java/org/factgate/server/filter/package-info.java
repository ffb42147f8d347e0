/** The filters of lists, read from their arguments. One method for each input type of the SDL. */
@NullMarked
package org.factgate.server.filter;

import org.jspecify.annotations.NullMarked;
