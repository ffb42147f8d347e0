/** Ties between entities of any type: neighbours, ways, neighbourhoods. */
@NullMarked
package org.factgate.server.relation;

import org.jspecify.annotations.NullMarked;
