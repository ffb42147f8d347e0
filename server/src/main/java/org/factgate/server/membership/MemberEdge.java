package org.factgate.server.membership;

import org.factgate.domain.membership.Membership;
import org.factgate.domain.state.State;
import org.factgate.server.paging.Connection;

/**
 * A state in a list of members, with the membership by which it is there.
 *
 * @param node the state
 * @param cursor where it stands in the list
 * @param membership the membership
 */
public record MemberEdge(State node, String cursor, Membership membership) implements Connection.Edge {}
