package org.factgate.domain.paging;

/** What the items of a list can be counted by. */
public enum FacetField {
    TYPE,
    KIND,
    STATUS,
    TOPIC,
    YEAR
}
