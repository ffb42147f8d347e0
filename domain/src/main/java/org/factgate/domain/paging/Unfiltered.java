package org.factgate.domain.paging;

/** The filter of lists that have none. */
public record Unfiltered() {
    /** Keeps everything. */
    public static final Unfiltered ALL = new Unfiltered();
}
