/** Reads a GraphQL request out of HTTP, and says how it is answered (GraphQL over HTTP). Start at {@link org.factgate.server.http.request.RequestReader}. */
@NullMarked
package org.factgate.server.http.request;

import org.jspecify.annotations.NullMarked;
