/** The options of the command {@code serve}, by concern, each with its environment variable; {@code docs/settings.md} lists them. */
@NullMarked
package org.factgate.server.options;

import org.jspecify.annotations.NullMarked;
