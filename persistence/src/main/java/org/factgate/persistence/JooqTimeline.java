package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.EVENT;
import static org.factgate.persistence.jooq.Tables.EVENT_ENTITY;

import java.util.Map;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.paging.ListRequest;
import org.factgate.domain.paging.Page;
import org.factgate.domain.timeline.Event;
import org.factgate.domain.timeline.EventFilter;
import org.factgate.domain.timeline.EventKind;
import org.factgate.domain.timeline.Timeline;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The timeline in the store. Its events are numbered in the order of their dates. */
final class JooqTimeline implements Timeline {
    /** The number tells the date as well. */
    private static final SortKey<Integer> NUMBER = SortKey.number(EVENT_ENTITY.EVENT_ID);

    private static final Ownership OF_ENTITY = new Ownership(
            EVENT_ENTITY.ENTITY_ID,
            new Ownership.Pairs(EVENT_ENTITY, DSL.noCondition(), EVENT_ENTITY.EVENT_ID, NUMBER, NUMBER));

    private final Listing<Event> listing;

    JooqTimeline(Snapshots snapshots) {
        this.listing = new Listing<>(
                snapshots, Shape.numbered(EVENT, EVENT.ID, JooqTimeline::read), Ordering.entity(EVENT.ON_DATE, true));
    }

    @Override
    public Page<Event> list(ListRequest<EventFilter> request) {
        return listing.list(condition(request), request.order(), request.page());
    }

    @Override
    public Map<NodeId, Page<Event>> of(Set<NodeId> entities, ListRequest<EventFilter> request) {
        return listing.listsOf(OF_ENTITY, entities, condition(request), request.order(), request.page());
    }

    private static Condition condition(ListRequest<EventFilter> request) {
        EventFilter filter = request.filter();
        return Conditions.wordIn(EVENT.KIND, filter.kinds())
                .and(Conditions.overlaps(EVENT.ON_DATE, EVENT.LATEST, filter.date()))
                .and(Conditions.happened(EVENT.ON_DATE, request.asOf()));
    }

    private static Event read(Record row) {
        return new Event(
                Columns.date(row, EVENT.ON_DATE),
                Columns.dateOrNull(row, EVENT.END_DATE),
                Columns.word(row, EVENT.KIND, EventKind.class),
                Columns.required(row, EVENT.TITLE),
                Columns.id(row, EVENT.RECORD_ID));
    }
}
