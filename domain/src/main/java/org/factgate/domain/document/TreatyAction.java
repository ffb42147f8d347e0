package org.factgate.domain.document;

import org.factgate.domain.NodeId;
import org.factgate.domain.PartialDate;

/**
 * What a single state did to a document besides signing it.
 *
 * @param actionKind what
 * @param stateId the state
 * @param date when
 */
public record TreatyAction(TreatyActionKind actionKind, NodeId stateId, PartialDate date) {}
