package org.factgate.domain.dataset;

import java.util.Map;
import org.factgate.domain.NodeType;

/** The dataset as a whole. */
public interface Datasets {
    /** What is known about it. */
    Dataset current();

    /** How many records of each type there are, types without any left out. */
    Map<NodeType, Integer> counts();
}
