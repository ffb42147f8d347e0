package org.factgate.domain.paging;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list, from either end, as in the Relay cursor connections specification.
 *
 * @param size how many items at most, 0 or more
 * @param backward whether the page is taken from the end of the list
 * @param after only what comes after this position; null for no bound
 * @param before only what comes before this position; null for no bound
 * @param total whether the length of the whole list is wanted
 */
public record PageRequest(
        int size,
        boolean backward,
        @Nullable Position after,
        @Nullable Position before,
        boolean total) {
    public PageRequest {
        if (size < 0) {
            throw new IllegalArgumentException("a page cannot have " + size + " items");
        }
    }
}
