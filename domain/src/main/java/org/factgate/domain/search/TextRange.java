package org.factgate.domain.search;

/**
 * A part of a text.
 *
 * @param start where it begins, in UTF-16 code units
 * @param end where it ends, excluded
 */
public record TextRange(int start, int end) {}
