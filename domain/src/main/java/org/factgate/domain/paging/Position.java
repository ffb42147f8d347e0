package org.factgate.domain.paging;

/**
 * A place in an ordered list.
 *
 * @param key what the list is ordered by, as the store compares it
 * @param id the tie-breaker
 */
public record Position(String key, String id) {}
