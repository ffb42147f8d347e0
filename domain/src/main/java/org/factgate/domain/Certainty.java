package org.factgate.domain;

/** Yes, no, or: the dates are too coarse to tell. */
public enum Certainty {
    YES,
    MAYBE,
    NO
}
