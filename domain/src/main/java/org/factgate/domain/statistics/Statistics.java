package org.factgate.domain.statistics;

import org.factgate.domain.NodeId;
import org.jspecify.annotations.Nullable;

/** Figures over the years. */
public interface Statistics {
    /**
     * What a measure counts.
     *
     * @param organisation for which organisation, where the measure is {@linkplain SeriesMeasure#ofOneOrganisation of one}; null for that of
     *     the dataset
     */
    Series series(SeriesMeasure measure, @Nullable NodeId organisation);
}
