package org.factgate.domain.source;

import org.factgate.domain.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * A pointer from a record into a source.
 *
 * @param recordId what it is a citation of
 * @param sourceId the source; null where a contradicting one is known only in words
 * @param locator where in the source
 * @param field the field of the record that it bears on; null for all of it
 * @param stance whether it bears the record out
 * @param says what a contradicting source states
 */
public record Citation(
        NodeId recordId,
        @Nullable NodeId sourceId,
        @Nullable String locator,
        @Nullable String field,
        Stance stance,
        @Nullable String says) {}
