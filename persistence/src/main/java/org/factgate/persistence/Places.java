package org.factgate.persistence;

import org.factgate.domain.Place;
import org.jspecify.annotations.Nullable;

/** Where something is, from columns of its own. */
final class Places {
    private Places() {}

    static @Nullable Place of(
            @Nullable String city, @Nullable String venue, @Nullable Double latitude, @Nullable Double longitude) {
        return city == null ? null : new Place(city, venue, latitude, longitude);
    }
}
