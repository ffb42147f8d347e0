package org.factgate.domain.relation;

import java.util.List;

/**
 * A way from one entity to another.
 *
 * @param steps its ties, each seen from where the step starts
 */
public record Path(List<Related> steps) {
    public Path {
        steps = List.copyOf(steps);
    }

    /** How many ties it has. */
    public int length() {
        return steps.size();
    }
}
