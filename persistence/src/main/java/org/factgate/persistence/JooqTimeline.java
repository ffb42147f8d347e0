package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.EVENT;
import static org.factgate.persistence.jooq.Tables.EVENT_ENTITY;

import java.util.List;
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
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The timeline in the store. Its events are numbered in the order of their dates. */
final class JooqTimeline implements Timeline {
    /** Numbers of one length sort as text. */
    private static final Field<String> NUMBER =
            EVENT.ID.plus(DSL.inline(1_000_000_000)).cast(String.class);

    private final Listing<Event> listing;

    JooqTimeline(Snapshots snapshots) {
        this.listing = new Listing<>(
                snapshots,
                new Shape<>(EVENT, NUMBER, List.of(EVENT.fields()), JooqTimeline::read),
                Ordering.entity(EVENT.ON_DATE, true));
    }

    @Override
    public Page<Event> list(ListRequest<EventFilter> request) {
        return listing.list(condition(request), request.order(), request.page());
    }

    @Override
    public Map<NodeId, Page<Event>> of(Set<NodeId> entities, ListRequest<EventFilter> request) {
        Ownership ownership = new Ownership(EVENT_ENTITY.ENTITY_ID, EVENT_ENTITY, EVENT_ENTITY.EVENT_ID.eq(EVENT.ID));
        return listing.listsOf(ownership, entities, condition(request), request.order(), request.page());
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
