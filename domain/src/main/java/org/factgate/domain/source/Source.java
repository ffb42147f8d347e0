package org.factgate.domain.source;

import org.factgate.domain.Node;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A publication that the dataset cites.
 *
 * @param id permanent id
 * @param title its title
 * @param publisher who published it
 * @param author who wrote it
 * @param date when it came out
 * @param url where it can be read
 * @param sourceKind what it is
 * @param language its language, as a tag
 * @param note a remark on how the record came about
 */
public record Source(
        NodeId id,
        String title,
        String publisher,
        @Nullable String author,
        @Nullable PartialDate date,
        @Nullable String url,
        SourceKind sourceKind,
        @Nullable String language,
        @Nullable String note)
        implements Node {
    @Override
    public NodeType type() {
        return NodeType.SOURCE;
    }
}
