/** Lists in pages: what is asked for ({@link org.factgate.domain.paging.PageRequest}) and what comes back ({@link org.factgate.domain.paging.Page}). */
@NullMarked
package org.factgate.domain.paging;

import org.jspecify.annotations.NullMarked;
