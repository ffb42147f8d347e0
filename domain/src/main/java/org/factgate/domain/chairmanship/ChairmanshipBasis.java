package org.factgate.domain.chairmanship;

/** How a chairmanship is known. */
public enum ChairmanshipBasis {
    EXPLICIT,
    HOST_RULE
}
