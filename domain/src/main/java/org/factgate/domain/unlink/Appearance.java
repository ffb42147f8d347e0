package org.factgate.domain.unlink;

import org.factgate.domain.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's part in a link with the United Nations.
 *
 * @param personId who
 * @param actingAs in which office, as the source words it
 */
public record Appearance(NodeId personId, @Nullable String actingAs) {}
