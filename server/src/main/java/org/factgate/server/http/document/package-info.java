/** Documents by hash: those that clients register as they go, and those that the operator trusts. Start at {@link org.factgate.server.http.document.DocumentSource}. */
@NullMarked
package org.factgate.server.http.document;

import org.jspecify.annotations.NullMarked;
