/**
 * From a dataset folder to a store: start at {@link org.factgate.persistence.importing.Importer}. {@code Kind} lists the files and says by
 * its {@code Shape}s which keys a record has and which columns they fill; a {@code Check} holds one group of invariants; {@code StoreFile}
 * writes. And back: {@link org.factgate.persistence.importing.Exporter} reads a store by the same shapes, and nothing else here does.
 */
@NullMarked
package org.factgate.persistence.importing;

import org.jspecify.annotations.NullMarked;
