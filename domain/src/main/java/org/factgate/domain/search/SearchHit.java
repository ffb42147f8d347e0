package org.factgate.domain.search;

import org.factgate.domain.Node;

/**
 * An entity that was found.
 *
 * @param node the entity
 * @param score how well it fits, from 1; to be compared within one search only
 */
public record SearchHit(Node node, int score) {}
