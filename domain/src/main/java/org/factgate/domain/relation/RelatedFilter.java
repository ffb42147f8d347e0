package org.factgate.domain.relation;

import java.util.Set;
import org.factgate.domain.NodeType;
import org.jspecify.annotations.Nullable;

/**
 * Which ties to keep. A null keeps everything.
 *
 * @param kinds only of these kinds
 * @param forward only those whose subject the owner is, or only the others
 * @param types only with another end of these types
 */
public record RelatedFilter(
        @Nullable Set<RelationKind> kinds,
        @Nullable Boolean forward,
        @Nullable Set<NodeType> types) {}
