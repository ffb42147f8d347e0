package org.factgate.server;

import java.util.ArrayList;
import java.util.List;

/** Goes through a list page by page. */
final class Walk {
    /** More than any list of the shipped dataset needs. */
    private static final int MOST_PAGES = 10_000;

    private Walk() {}

    /** Asks for a page; {@code page} are the arguments that say which. */
    @FunctionalInterface
    interface Asking {
        Reply ask(String page) throws Exception;
    }

    /**
     * All nodes from the first page to the last.
     *
     * @param path the connection, which must select {@code nodes} and {@code pageInfo { hasNextPage endCursor }}
     */
    static List<Found> forward(int size, String path, Asking asking) throws Exception {
        List<Found> nodes = new ArrayList<>();
        String page = "first: " + size;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Found data = asking.ask(page).data();
            nodes.addAll(data.parts(path + ".nodes"));
            if (!data.flag(path + ".pageInfo.hasNextPage")) {
                return nodes;
            }
            page = "first: " + size + ", after: \"" + data.text(path + ".pageInfo.endCursor") + "\"";
        }
        throw new AssertionError(path + " has no end");
    }
}
