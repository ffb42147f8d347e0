package org.factgate.domain.statistics;

/**
 * How many in a year.
 *
 * @param year the year
 * @param count how many, 0 or more
 */
public record YearCount(int year, int count) {}
