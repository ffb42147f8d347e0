package org.factgate.domain.paging;

/** What a list can be ordered by. */
public enum OrderField {
    DATE,
    NAME,
    /** How well it fits what is looked for: of the hits of a search alone, nobody can ask for it. */
    RELEVANCE
}
