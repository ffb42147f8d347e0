package org.factgate.domain.paging;

import org.factgate.domain.Text;
import org.jspecify.annotations.Nullable;

/**
 * The items of a list that have one value in common.
 *
 * @param value the name of an enum constant, the id of a topic or a year
 * @param name what the value is called; null where the value says it
 * @param count how many items of the whole list have it
 */
public record Bucket(String value, @Nullable Text name, int count) {}
