/**
 * Answers that were given before: {@link org.factgate.server.http.response.ResponseCache} keeps them as bytes that are ready to send, under
 * the bytes of the request that asked for them.
 */
@NullMarked
package org.factgate.server.http.response;

import org.jspecify.annotations.NullMarked;
