package org.factgate.domain.state;

import java.util.stream.Collectors;
import org.factgate.domain.Entity;
import org.factgate.domain.Header;
import org.factgate.domain.Place;
import org.jspecify.annotations.Nullable;

/**
 * A state that has or had to do with the organisation.
 *
 * @param header what all that is sourced has in common
 * @param alpha2 ISO 3166-1 two-letter code
 * @param alpha3 ISO 3166-1 three-letter code
 * @param m49 UN M49 code
 * @param capital the capital; null if unknown
 * @param region the UN region
 * @param subregion the UN subregion
 */
public record State(
        Header header,
        String alpha2,
        String alpha3,
        String m49,
        @Nullable Place capital,
        Region region,
        Region subregion)
        implements Entity {
    /** The flag as an emoji: the two regional indicator symbols of the two-letter code (Unicode Technical Standard 51, annex B). */
    public String flag() {
        return alpha2.chars()
                .mapToObj(letter -> Character.toString(letter - 'A' + 0x1F1E6))
                .collect(Collectors.joining());
    }
}
