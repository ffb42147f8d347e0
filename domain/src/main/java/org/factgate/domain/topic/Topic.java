package org.factgate.domain.topic;

import org.factgate.domain.Entity;
import org.factgate.domain.Header;
import org.factgate.domain.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * An area of cooperation.
 *
 * @param header what all that is sourced has in common
 * @param broaderId the topic within which it lies
 */
public record Topic(Header header, @Nullable NodeId broaderId) implements Entity {}
