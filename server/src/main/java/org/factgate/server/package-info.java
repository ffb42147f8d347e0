/** The GraphQL server. {@link org.factgate.server.Main} is the command line, {@link org.factgate.server.Gateway} the composition root. */
@NullMarked
package org.factgate.server;

import org.jspecify.annotations.NullMarked;
