package org.factgate.domain.timeline;

import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.paging.ListRequest;
import org.factgate.domain.paging.Page;

/** Dated events of all kinds. */
public interface Timeline {
    /** A page of all events. */
    Page<Event> list(ListRequest<EventFilter> request);

    /** A page of the events that concern each entity. */
    Map<NodeId, Page<Event>> of(Set<NodeId> entities, ListRequest<EventFilter> request);
}
