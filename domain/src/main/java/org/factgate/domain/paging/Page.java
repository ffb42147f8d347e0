package org.factgate.domain.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items the items, in the order of the list
 * @param hasNext whether more comes after the last item
 * @param hasPrevious whether more comes before the first item
 * @param total the length of the whole list; null unless asked for
 */
public record Page<T>(
        List<Item<T>> items,
        boolean hasNext,
        boolean hasPrevious,
        @Nullable Integer total) {
    public Page {
        items = List.copyOf(items);
    }

    /** A page of an empty list. */
    public static <T> Page<T> empty() {
        return new Page<>(List.of(), false, false, 0);
    }

    /**
     * An item and where it stands.
     *
     * @param value the item
     * @param position its place in the list
     */
    public record Item<T>(T value, Position position) {}
}
