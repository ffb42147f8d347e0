/** Full-text search over all entities: the port {@link org.factgate.domain.search.Search} and what it is asked and answers. */
@NullMarked
package org.factgate.domain.search;

import org.jspecify.annotations.NullMarked;
