package org.factgate.domain.relation;

import java.time.LocalDate;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * What ways are asked for.
 *
 * @param from where they start
 * @param to where they end
 * @param first how many at most
 * @param maxLength how many ties each may have
 * @param avoid entities that they do not pass through
 * @param throughHubs whether they may pass through what almost everything is tied to
 * @param asOf only by ties that held on this day or had come about by its end; null for all
 */
public record PathRequest(
        NodeId from,
        NodeId to,
        int first,
        int maxLength,
        Set<NodeId> avoid,
        boolean throughHubs,
        @Nullable LocalDate asOf) {}
