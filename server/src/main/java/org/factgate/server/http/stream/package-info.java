/** Operations with many answers: over WebSocket (graphql-transport-ws) and as server-sent events. */
@NullMarked
package org.factgate.server.http.stream;

import org.jspecify.annotations.NullMarked;
