package org.factgate.server.search;

import org.factgate.server.paging.Connection;

/**
 * A hit.
 *
 * @param node the entity
 * @param cursor where it stands in the list
 * @param score how well it fits
 * @param text what was looked for
 */
record SearchEdge(Object node, String cursor, int score, String text) implements Connection.Edge {}
