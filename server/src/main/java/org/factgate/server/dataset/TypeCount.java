package org.factgate.server.dataset;

import java.util.List;
import org.factgate.domain.dataset.Datasets;

/**
 * How many records of a type there are.
 *
 * @param typeName the name of the type in the SDL
 * @param count how many
 */
public record TypeCount(String typeName, int count) {
    /** Those of all types that have any. */
    public static List<TypeCount> all(Datasets datasets) {
        return datasets.counts().entrySet().stream()
                .map(count -> new TypeCount(count.getKey().sdlName(), count.getValue()))
                .toList();
    }
}
