package org.factgate.domain.paging;

import org.factgate.domain.Language;

/**
 * An order of a list. What has no date comes last in either direction; ties go by id.
 *
 * @param field what to order by
 * @param descending from the latest, or from Z
 * @param language the language whose collation orders names
 */
public record Order(OrderField field, boolean descending, Language language) {
    /** By date, earliest first. */
    public static final Order BY_DATE = new Order(OrderField.DATE, false, Language.EN);

    /** By English name. */
    public static final Order BY_NAME = new Order(OrderField.NAME, false, Language.EN);

    /** What fits best first. */
    public static final Order BY_RELEVANCE = new Order(OrderField.RELEVANCE, false, Language.EN);
}
