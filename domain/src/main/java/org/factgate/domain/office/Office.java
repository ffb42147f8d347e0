package org.factgate.domain.office;

import org.factgate.domain.Entity;
import org.factgate.domain.Header;
import org.factgate.domain.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * An office of a state, an organisation or both.
 *
 * @param header what all that is sourced has in common
 * @param stateId the state whose office it is
 * @param organisationId the organisation or body whose office it is
 */
public record Office(
        Header header, @Nullable NodeId stateId, @Nullable NodeId organisationId) implements Entity {}
