/** What those see who run the server: each operation, once it has its answer, is told to every {@link org.factgate.server.http.observe.Observer}. */
@NullMarked
package org.factgate.server.http.observe;

import org.jspecify.annotations.NullMarked;
