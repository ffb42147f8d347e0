package org.factgate.domain.paging;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for.
 *
 * @param filter which items to keep
 * @param asOf only what held on this day or had happened by its end; null for the whole history
 * @param order in what order
 * @param page which page
 */
public record ListRequest<F>(F filter, @Nullable LocalDate asOf, Order order, PageRequest page) {}
