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
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The ties of a store for walks that no statement can express, read for many entities at a time when they are first needed and kept. Of an
 * entity with very many ties only the first are read: a walk reaches it from its other neighbours all the same. A small store is soon whole
 * in memory; who walks a large one takes a new graph when this {@link #isFull()}. Safe for use by many threads.
 */
final class Graph {
    /** From so many ties on an entity counts as crowded. */
    static final int CROWD = 1_000;

    private static final int ALWAYS = Integer.MAX_VALUE;
    private static final int MAX_KEPT = 250_000;
    private static final Tied OTHER = TIED.as("other");

    private final String organisation;
    private final Map<String, Node> nodes = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger kept = new AtomicInteger();

    /**
     * @param organisation the one that the dataset is about
     */
    Graph(String organisation) {
        this.organisation = organisation;
    }

    /** An entity as a walk sees it; there is one object for each, so that they are compared by identity. */
    static final class Node {
        /** Among equals the less common first. */
        static final Comparator<Node> LESS_COMMON =
                Comparator.comparingInt(Node::degree).thenComparing(Node::id);

        private final String id;
        private final NodeType type;
        private final boolean hub;
        private final int degree;
        private final int number;
        private volatile @Nullable Surroundings surroundings;

        private Node(String id, NodeType type, boolean hub, int degree, int number) {
            this.id = id;
            this.type = type;
            this.hub = hub;
            this.degree = degree;
            this.number = number;
        }

        private boolean isRead() {
            return surroundings != null;
        }

        String id() {
            return id;
        }

        NodeType type() {
            return type;
        }

        /** How many ties it has. */
        int degree() {
            return degree;
        }

        /** A number of its own in this graph; they are given out from 0. */
        int number() {
            return number;
        }

        boolean crowded() {
            return degree > CROWD;
        }

        /** Whether almost everything is tied to it: the organisation of the dataset, and topics. */
        boolean isHub() {
            return hub;
        }

        /**
         * Its ties, to the less common neighbour first and those to one neighbour in {@link Tie#MORE_TELLING}; of a crowded one only the
         * first of the store; none before they have been read.
         */
        List<Tie> ties() {
            return surroundings().ties();
        }

        /** To what it is tied by ties that held on a day, or by any if that is null; each once, in the order of {@link #ties}. */
        List<Node> neighbours(@Nullable LocalDate day) {
            return day == null
                    ? surroundings().neighbours()
                    : Surroundings.neighbours(
                            ties().stream().filter(tie -> tie.holds(day)).toList());
        }

        private Surroundings surroundings() {
            Surroundings known = surroundings;
            return known == null ? Surroundings.UNREAD : known;
        }
    }

    /** What is around an entity: its ties in order, and the other ends of those, each once. */
    private record Surroundings(List<Tie> ties, List<Node> neighbours) {
        private static final Surroundings UNREAD = new Surroundings(List.of(), List.of());

        static Surroundings of(List<Tie> read) {
            List<Tie> ties = read.stream().sorted(Tie.ORDER).toList();
            return new Surroundings(ties, neighbours(ties));
        }

        private static List<Node> neighbours(List<Tie> ties) {
            return ties.stream().map(Tie::other).distinct().toList();
        }
    }

    /**
     * A tie as one end of it sees it.
     *
     * @param row its number in the store
     * @param from the first day on which it may have held or come about, as a number
     * @param until the first day on which it certainly no longer holds
     */
    record Tie(int row, Node other, RelationKind kind, boolean forward, int from, int until, String record) {
        /** Of two ties between the same entities, the one of the kind that comes first, then by record. */
        static final Comparator<Tie> MORE_TELLING =
                Comparator.comparing(Tie::kind).thenComparing(Tie::record).thenComparing(Tie::forward);

        private static final Comparator<Tie> ORDER =
                Comparator.comparing(Tie::other, Node.LESS_COMMON).thenComparing(MORE_TELLING);

        boolean holds(@Nullable LocalDate day) {
            return day == null || (from <= day(day) && until > day(day));
        }

        /** The same tie as the other end sees it. */
        Tie seenFrom(Node end) {
            return new Tie(row, end, kind, !forward, from, until, record);
        }
    }

    /** Whether so much is kept that a new graph should take the place of this one. */
    boolean isFull() {
        return kept.get() > MAX_KEPT;
    }

    /** A graph of the same store that has read nothing yet. */
    Graph empty() {
        return new Graph(organisation);
    }

    /** How many entities it knows of. */
    int size() {
        return numbers.get();
    }

    /** Entities by id with their ties, read with one statement; those that are tied to nothing are left out. */
    Map<String, Node> find(DSLContext sql, Collection<String> ids) {
        List<String> missing = ids.stream()
                .filter(id -> {
                    Node known = nodes.get(id);
                    return known == null || !known.isRead();
                })
                .toList();
        readTies(sql, missing);
        Map<String, Node> found = new LinkedHashMap<>();
        for (String id : ids) {
            Node node = nodes.get(id);
            if (node != null) {
                found.put(id, node);
            }
        }
        return found;
    }

    /** Reads the ties of those entities of which they are not known yet, with one statement. */
    void know(DSLContext sql, Collection<Node> wanted) {
        readTies(
                sql,
                wanted.stream().filter(node -> !node.isRead()).map(Node::id).toList());
    }

    private void readTies(DSLContext sql, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Map<Node, List<Tie>> read = new HashMap<>();
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
                .forEach(row -> read.computeIfAbsent(
                                node(row, TIED.ENTITY_ID, TIED.TYPE, TIED.TIES), node -> new ArrayList<>())
                        .add(tie(row)));
        read.forEach((node, ties) -> {
            node.surroundings = Surroundings.of(ties);
            kept.addAndGet(ties.size());
        });
    }

    private Tie tie(Record row) {
        PartialDate date = Columns.dateOrNull(row, TIE.ON_DATE);
        String end = row.get(TIE.END_LATEST);
        return new Tie(
                row.get(TIE.ID),
                node(row, TIE.OTHER_ID, TIE.OTHER_TYPE, OTHER.TIES),
                Columns.word(row, TIE.KIND, RelationKind.class),
                Columns.required(row, TIE.FORWARD),
                date == null ? 0 : day(date.earliest()),
                end == null ? ALWAYS : day(LocalDate.parse(end)),
                Columns.required(row, TIE.RECORD_ID));
    }

    private Node node(Record row, Field<String> id, Field<String> type, Field<Integer> degree) {
        return nodes.computeIfAbsent(Columns.required(row, id), key -> {
            NodeType known = Columns.word(row, type, NodeType.class);
            boolean hub = known == NodeType.TOPIC || key.equals(organisation);
            return new Node(key, known, hub, Columns.required(row, degree), numbers.getAndIncrement());
        });
    }

    /** A day as a number. */
    private static int day(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}
