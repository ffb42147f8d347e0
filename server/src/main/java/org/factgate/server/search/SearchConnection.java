package org.factgate.server.search;

import org.factgate.domain.search.SearchQuery;
import org.factgate.server.paging.Connection;

/**
 * A page of hits, and the query, so that more can be asked about all that it finds.
 *
 * @param page the page
 * @param query what was looked for
 */
record SearchConnection(Connection page, SearchQuery query) {}
