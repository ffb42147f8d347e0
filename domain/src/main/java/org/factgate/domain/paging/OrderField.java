package org.factgate.domain.paging;

/** What a list can be ordered by. */
public enum OrderField {
    DATE,
    NAME
}
