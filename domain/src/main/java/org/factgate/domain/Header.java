package org.factgate.domain;

import org.jspecify.annotations.Nullable;

/**
 * What all that is sourced has in common.
 *
 * @param id permanent id
 * @param type its type
 * @param name the name of an entity; null for a fact
 * @param summary what it is, in English; null where nothing needs to be said
 * @param note a remark on the record; null if none
 * @param disputed whether a source contradicts it
 */
public record Header(
        NodeId id,
        NodeType type,
        @Nullable Text name,
        @Nullable String summary,
        @Nullable String note,
        boolean disputed) {}
