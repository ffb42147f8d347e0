/**
 * How bodies are compressed, and for whom. Start at {@link org.factgate.server.http.compression.Compression}; see
 * {@code docs/decisions/brotli-beside-gzip.md}.
 */
@NullMarked
package org.factgate.server.http.compression;

import org.jspecify.annotations.NullMarked;
