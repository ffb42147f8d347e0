package org.factgate.persistence.words;

/**
 * A word of a text.
 *
 * @param folded the word in lower case without diacritics: letters and digits alone; a Han character is a word of its own
 * @param start where it begins in the text, in UTF-16 code units
 * @param end where it ends, excluded
 */
public record Word(String folded, int start, int end) {}
