package org.factgate.domain.person;

import org.factgate.domain.Entity;
import org.factgate.domain.Header;
import org.factgate.domain.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * A person who held an office or appeared at a meeting.
 *
 * @param header what all that is sourced has in common
 * @param nationalityId the state of which the person is a national; null if unknown
 */
public record Person(Header header, @Nullable NodeId nationalityId) implements Entity {}
