/** Facets: how the items of a list are spread over the values of a field. They belong to the connections of many concepts. */
@NullMarked
package org.factgate.server.facet;

import org.jspecify.annotations.NullMarked;
