/** What all nodes have in common: ids, names, citations. */
@NullMarked
package org.factgate.server.node;

import org.jspecify.annotations.NullMarked;
