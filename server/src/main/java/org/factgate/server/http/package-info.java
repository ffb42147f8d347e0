/**
 * HTTP: the GraphQL endpoint, GraphiQL, the schema as text, health. Start at {@link org.factgate.server.http.Server}. Nothing here knows
 * a concept of the model.
 */
@NullMarked
package org.factgate.server.http;

import org.jspecify.annotations.NullMarked;
