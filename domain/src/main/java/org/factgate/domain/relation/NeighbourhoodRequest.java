package org.factgate.domain.relation;

import java.time.LocalDate;
import org.factgate.domain.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Which neighbourhood is asked for.
 *
 * @param centre the entity in the middle
 * @param depth how many ties away at most
 * @param limit how many entities at most, the one in the middle included
 * @param filter by which ties
 * @param asOf only by ties that held on this day or had come about by its end; null for all
 */
public record NeighbourhoodRequest(
        NodeId centre,
        int depth,
        int limit,
        RelatedFilter filter,
        @Nullable LocalDate asOf) {}
