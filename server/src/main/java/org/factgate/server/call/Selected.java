package org.factgate.server.call;

import java.util.function.Predicate;

/** What a resolver wants to know of the fields that are selected below its own: nothing else may change what it answers. */
public enum Selected {
    /** The length of the whole list. */
    TOTAL_COUNT,
    /** Anything of the page. */
    PAGE;

    /**
     * Whether it is selected.
     *
     * @param selection whether a field is
     */
    public boolean isIn(Predicate<String> selection) {
        return switch (this) {
            case TOTAL_COUNT -> selection.test("totalCount");
            case PAGE -> selection.test("edges") || selection.test("nodes") || selection.test("pageInfo");
        };
    }
}
