package org.factgate.persistence;

import static org.factgate.persistence.jooq.Tables.TIE;
import static org.factgate.persistence.jooq.Tables.TIED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.PartialDate;
import org.factgate.domain.relation.RelationKind;
import org.factgate.persistence.jooq.tables.Tied;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The ties of a store for walks that no statement can express, read for many entities at a time when they are first needed. Of an entity
 * with very many ties only the first are read: a walk reaches it from its other neighbours all the same. What was read is kept, up to a
 * bound: a small store is soon whole in memory, a large one never. Safe for use by many threads.
 */
final class Graph {
    /** From so many ties on an entity counts as crowded. */
    static final int CROWD = 1_000;

    private static final int ALWAYS = Integer.MAX_VALUE;
    private static final int MAX_KEPT = 250_000;
    private static final Tied OTHER = TIED.as("other");

    private final String organisation;
    private final Map<String, Entity> kept = new ConcurrentHashMap<>();
    private final AtomicInteger ties = new AtomicInteger();

    /**
     * @param organisation the one that the dataset is about
     */
    Graph(String organisation) {
        this.organisation = organisation;
    }

    /**
     * An entity as a walk sees it.
     *
     * @param degree how many ties it has
     */
    record Node(String id, NodeType type, int degree) {
        /** Among equals the less common first. */
        static final Comparator<Node> LESS_COMMON =
                Comparator.comparingInt(Node::degree).thenComparing(Node::id);

        boolean crowded() {
            return degree > CROWD;
        }
    }

    /**
     * An entity with its ties.
     *
     * @param ties in the order of the store; of a crowded one only the first
     */
    record Entity(Node node, List<Tie> ties) {}

    /**
     * A tie as one end of it sees it.
     *
     * @param row its number in the store
     * @param turned whether that row tells it from the other end
     * @param from the first day on which it may have held or come about, as a number
     * @param until the first day on which it certainly no longer holds
     */
    record Tie(
            int row,
            boolean turned,
            Node other,
            RelationKind kind,
            boolean forward,
            int from,
            int until,
            String record) {
        boolean holds(@Nullable LocalDate day) {
            return day == null || (from <= day(day) && until > day(day));
        }

        /** The same tie as the other end sees it. */
        Tie seenFrom(Node end) {
            return new Tie(row, !turned, end, kind, !forward, from, until, record);
        }
    }

    /** Whether almost everything is tied to it: the organisation of the dataset, and topics. */
    boolean isHub(Node node) {
        return node.type() == NodeType.TOPIC || node.id().equals(organisation);
    }

    /** Entities by id, with one statement for all that are not kept; those that are tied to nothing are left out. */
    Map<String, Entity> entities(DSLContext sql, Collection<String> ids) {
        Map<String, Entity> found = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (String id : ids) {
            Entity known = kept.get(id);
            if (known == null) {
                missing.add(id);
            } else {
                found.put(id, known);
            }
        }
        if (!missing.isEmpty()) {
            Map<String, Entity> read = read(sql, missing);
            keep(read);
            found.putAll(read);
        }
        return found;
    }

    private void keep(Map<String, Entity> read) {
        int more =
                read.values().stream().mapToInt(entity -> entity.ties().size()).sum();
        if (ties.addAndGet(more) > MAX_KEPT) {
            kept.clear();
            ties.set(more);
        }
        kept.putAll(read);
    }

    private static Map<String, Entity> read(DSLContext sql, List<String> ids) {
        Map<String, Node> nodes = new HashMap<>();
        Map<String, Entity> read = new LinkedHashMap<>();
        sql.select(
                        TIED.ENTITY_ID,
                        TIED.TYPE,
                        TIED.TIES,
                        TIE.ID,
                        TIE.OTHER_ID,
                        TIE.OTHER_TYPE,
                        OTHER.TIES,
                        TIE.KIND,
                        TIE.FORWARD,
                        TIE.ON_DATE,
                        TIE.END_LATEST,
                        TIE.RECORD_ID)
                .from(TIED)
                .join(TIE)
                .on(TIE.ID.between(
                        TIED.FIRST_TIE, TIED.FIRST_TIE.plus(TIED.TIES).minus(1)))
                .and(TIE.ID.lt(TIED.FIRST_TIE.plus(CROWD)))
                .join(OTHER)
                .on(OTHER.ENTITY_ID.eq(TIE.OTHER_ID))
                .where(Keys.among(TIED.ENTITY_ID, ids.stream().map(NodeId::new).toList()))
                .orderBy(TIED.ENTITY_ID, TIE.ID)
                .forEach(row -> {
                    String id = Columns.required(row, TIED.ENTITY_ID);
                    Entity entity = read.computeIfAbsent(
                            id,
                            key -> new Entity(
                                    node(nodes, key, Columns.word(row, TIED.TYPE, NodeType.class), row.get(TIED.TIES)),
                                    new ArrayList<>()));
                    entity.ties().add(tie(nodes, row));
                });
        return read;
    }

    private static Tie tie(Map<String, Node> nodes, Record row) {
        PartialDate date = Columns.dateOrNull(row, TIE.ON_DATE);
        String end = row.get(TIE.END_LATEST);
        return new Tie(
                row.get(TIE.ID),
                false,
                node(
                        nodes,
                        Columns.required(row, TIE.OTHER_ID),
                        Columns.word(row, TIE.OTHER_TYPE, NodeType.class),
                        row.get(OTHER.TIES)),
                Columns.word(row, TIE.KIND, RelationKind.class),
                Columns.required(row, TIE.FORWARD),
                date == null ? 0 : day(date.earliest()),
                end == null ? ALWAYS : day(LocalDate.parse(end)),
                Columns.required(row, TIE.RECORD_ID));
    }

    private static Node node(Map<String, Node> nodes, String id, NodeType type, int degree) {
        return nodes.computeIfAbsent(id, key -> new Node(key, type, degree));
    }

    /** A day as a number. */
    private static int day(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}
