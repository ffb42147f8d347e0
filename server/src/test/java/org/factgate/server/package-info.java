/** The server's tests, most of them over the shipped dataset: see {@link org.factgate.server.ShippedDataset}. */
@NullMarked
package org.factgate.server;

import org.jspecify.annotations.NullMarked;
