package org.factgate.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where something is or took place.
 *
 * @param city the city
 * @param venue the building or quarter; null if unknown
 * @param latitude of the city, in degrees north; null if unknown, together with the longitude
 * @param longitude of the city, in degrees east
 */
public record Place(
        String city,
        @Nullable String venue,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
