package org.factgate.domain.organisation;

import org.factgate.domain.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation has its seat.
 *
 * @param city the city
 * @param stateId the state; null if unknown
 */
public record Seat(String city, @Nullable NodeId stateId) {}
