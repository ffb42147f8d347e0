/** The uniform view of every tie between two entities, whatever states it: neighbours, ways, neighbourhoods. */
@NullMarked
package org.factgate.domain.relation;

import org.jspecify.annotations.NullMarked;
