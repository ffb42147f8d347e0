/**
 * The store as a file: what makes a file a store ({@code StoreFormat}, {@link org.factgate.persistence.store.StoreCheck}), and what can be
 * wrong with it, under stable codes ({@link org.factgate.persistence.store.StoreFault}). What is in it, is none of this package's business.
 */
@NullMarked
package org.factgate.persistence.store;

import org.jspecify.annotations.NullMarked;
