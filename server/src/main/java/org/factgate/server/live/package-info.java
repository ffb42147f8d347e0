/**
 * What serves now, while datasets come and go. Start at {@link org.factgate.server.live.LiveEngine}, from which HTTP borrows the engine for
 * each operation. Nothing here knows a concept of the model, HTTP or GraphQL.
 */
@NullMarked
package org.factgate.server.live;

import org.jspecify.annotations.NullMarked;
