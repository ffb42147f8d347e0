package org.factgate.domain.principle;

import org.factgate.domain.Entity;
import org.factgate.domain.Header;
import org.factgate.domain.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * A principle that the organisation professes, or a set of them.
 *
 * @param header what all that is sourced has in common
 * @param partOfId the set to which it belongs
 * @param ordinal its place in the set
 */
public record Principle(
        Header header, @Nullable NodeId partOfId, @Nullable Integer ordinal) implements Entity {}
